using Owed.Cli;

#pragma warning disable RS0030 // The one place of this program that may ask the time: the default of --as-of.
static DateOnly Today() => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
#pragma warning restore RS0030

return Terminal.Run(args, Today);
