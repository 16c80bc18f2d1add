using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Owed.Store;

namespace Owed.Web;

/// <summary>Puts the local app together: loopback only, one store, one set of words, safe by default.</summary>
public static class OwedApp
{
    public const int UsualPort = 4816;

    /// <summary>Largest upload, in bytes; the store's own limit on one file is lower.</summary>
    private const long LargestRequest = 32 * 1024 * 1024;

    /// <param name="clock">Tells the day; the entry point passes the system's.</param>
    public static WebApplication Build(string[] args, TimeProvider clock)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        int port = builder.Configuration.GetValue("port", UsualPort);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        });
        AddServices(builder, clock);

        WebApplication app = builder.Build();
        app.UseExceptionHandler("/trouble");
        app.UseStatusCodePagesWithReExecute("/trouble", "?code={0}");
        app.UseMiddleware<OwnHostOnly>();
        app.UseMiddleware<SafetyHeaders>();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = static r => r.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
        });
        app.UseRateLimiter();
        app.UseRouting();
        app.MapRazorPages();
        return app;
    }

    private static void AddServices(WebApplicationBuilder builder, TimeProvider clock)
    {
        DataFolder folder = DataFolder.Usual(name => builder.Configuration[name] ?? Environment.GetEnvironmentVariable(name));
        IServiceCollection services = builder.Services;
        services.AddRazorPages();
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "owed-form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.HttpOnly = true;
        });
        services.AddDataProtection()
            .SetApplicationName("owed")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder.Path, "keys")));
        services.Configure<FormOptions>(o =>
        {
            o.MultipartBodyLengthLimit = LargestRequest;
            o.ValueCountLimit = 4096;
        });
        services.AddRateLimiter(o => o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(static context =>
            HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetTokenBucketLimiter("post", static _ => new()
                {
                    TokenLimit = 240, TokensPerPeriod = 40, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 120,
                })
                : RateLimitPartition.GetNoLimiter("read")));
        services.AddSingleton(new Today(clock, builder.Configuration["today"]));
        services.AddSingleton(Words.English());
        services.AddSingleton(new OpenStore(folder, builder.Configuration["OWED_POSTGRES"]));
        services.AddScoped<CurrentCase>();
    }
}
