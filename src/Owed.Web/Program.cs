using Owed.Web;

if (StartOptions.Answer(args) is (string said, int code))
{
    await (code == 0 ? Console.Out : Console.Error).WriteAsync(said);
    return code;
}

#pragma warning disable RS0030 // The entry point is the one place that may ask the time.
WebApplication app = OwedApp.Build(StartOptions.Settings(args), TimeProvider.System);
#pragma warning restore RS0030
return await OwedApp.RunAsync(app, Console.Out);

/// <summary>The entry point, public so that tests can start the app in process.</summary>
public sealed partial class Program;
