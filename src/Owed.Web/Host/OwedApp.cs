using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.FileProviders;
using Owed.Store;

namespace Owed.Web;

/// <summary>Puts the local app together: loopback only, one store, one set of words, safe by default.</summary>
public static class OwedApp
{
    public const int UsualPort = 4816;

    /// <summary>Largest form without files, in bytes; forms with files have limits of their own in <see cref="Uploads"/>.</summary>
    private const long LargestRequest = 32 * 1024 * 1024;

    /// <param name="clock">Tells the day; the entry point passes the system's.</param>
    public static WebApplication Build(string[] args, TimeProvider clock)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(OwedApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Environment.WebRootFileProvider = new EmbeddedFileProvider(typeof(OwedApp).Assembly, "wwwroot");
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning)
            // A start that fails is thrown to the caller as well, who says it in words.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Critical);
        int port = builder.Configuration.GetValue("port", UsualPort);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        AddServices(builder, clock);

        WebApplication app = builder.Build();
        // Only once the port is ours: a second start of the same app fails before this. What cannot be swept is told at the next deletion.
        app.Lifetime.ApplicationStarted.Register(() => app.Services.GetRequiredService<TempRoom>().Sweep());
        app.UseMiddleware<LastResort>();
        app.UseExceptionHandler("/trouble");
        app.UseStatusCodePagesWithReExecute("/trouble", "?code={0}");
        app.UseMiddleware<SafetyHeaders>();
        app.UseMiddleware<OwnHostOnly>();
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = static r => r.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
        });
        app.UseRateLimiter();
        DailyBackup backup = app.Services.GetRequiredService<DailyBackup>();
        app.Use(next => context => backup.InvokeAsync(context, next));
        app.UseRouting();
        app.UseMiddleware<Uploads>();
        app.MapRazorPages();
        return app;
    }

    /// <summary>Runs until it is told to stop; prints the address, opens the browser, and says plainly when the address is taken.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(WebApplication app, TextWriter output)
    {
        string address = $"http://localhost:{app.Configuration.GetValue("port", UsualPort)}";
        try
        {
            await app.StartAsync();
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await output.WriteLineAsync($"{address} is taken. If Owed is open already, use that window; else start it with another port: --port 4817.");
            OpenBrowser(address);
            return 1;
        }

        address = app.Urls.FirstOrDefault()?.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) ?? address;
        await output.WriteLineAsync($"Owed runs at {address} on this computer only. Press Ctrl+C to stop.");
        OpenBrowser(address);
        _ = Task.Run(() => (Books.Law, Books.Letters, Books.Guides, Books.Kit));
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static void OpenBrowser(string address)
    {
        if (Browser.IsThere(Environment.GetEnvironmentVariable))
        {
            Browser.Open(address);
        }
    }

    private static void AddServices(WebApplicationBuilder builder, TimeProvider clock)
    {
        DataFolder folder = DataFolder.Usual(name => builder.Configuration[name] ?? Environment.GetEnvironmentVariable(name));
        // Open to its owner alone from the start; trouble is told when the store is opened.
        folder.Prepare();
        IServiceCollection services = builder.Services;
        services.AddRazorPages().AddMvcOptions(o =>
        {
            o.ModelBinderProviders.Insert(0, new DayBinder());
            o.Filters.Add<OnceOnly>();
        });
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "owed-form";
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.HttpOnly = true;
        });
        services.AddDataProtection().SetApplicationName("owed");
        services.AddSingleton<KeyFolder>();
        services.AddOptions<KeyManagementOptions>().Configure<KeyFolder>(static (o, keys) => o.XmlRepository = keys);
        services.Configure<FormOptions>(static o => o.ValueCountLimit = 4096);
        services.AddRateLimiter(o => o.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(static context =>
            HttpMethods.IsPost(context.Request.Method)
                ? RateLimitPartition.GetTokenBucketLimiter("post", static _ => new()
                {
                    TokenLimit = 240, TokensPerPeriod = 40, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 120,
                })
                : RateLimitPartition.GetNoLimiter("read")));
        services.AddSingleton(new Today(clock, builder.Configuration["today"]));
        services.AddSingleton(Words.English());
        services.AddSingleton(folder);
        services.AddSingleton(_ => new OpenStore(folder, builder.Configuration["OWED_POSTGRES"]));
        services.AddSingleton(static s => s.GetRequiredService<OpenStore>().Temp);
        services.AddSingleton<DailyBackup>();
        services.AddScoped<CurrentCase>();
    }
}
