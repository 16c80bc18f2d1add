using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Owed.Bench;

/// <summary>The least that a page of this server can cost: one route that answers with one word.</summary>
internal static class BareKestrel
{
    public static int Run()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        WebApplication app = builder.Build();
        app.MapGet("/", static () => Results.Text("hello", "text/html"));
        app.Start();
        Console.WriteLine($"runs at {app.Urls.Single()} .");
        app.WaitForShutdown();
        return 0;
    }
}
