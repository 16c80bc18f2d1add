using Owed.Web;

#pragma warning disable RS0030 // The entry point is the one place that may ask the time.
WebApplication app = OwedApp.Build(args, TimeProvider.System);
#pragma warning restore RS0030
return await OwedApp.RunAsync(app, Console.Out);

/// <summary>The entry point, public so that tests can start the app in process.</summary>
public sealed partial class Program;
