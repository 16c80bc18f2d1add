using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>Several photos at once, and what is too much; what a crash in the middle leaves.</summary>
public sealed class UploadTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private const int MB = 1024 * 1024;
    private const string Secret = "Zebulon-Unmistakable-Specimen";

    private readonly Visitor visitor = new(app.Address);
    private readonly TempFolder folder = new();

    public void Dispose()
    {
        visitor.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Four_photos_of_15_MB_at_once_are_kept_whole()
    {
        byte[][] photos = [.. Enumerable.Range(1, 4).Select(n => Photo(15 * MB, n))];
        Visit saved = await SendAsync(photos, "two afternoons");
        saved.Text.ShouldContain("Saved.");
        for (int n = 0; n < photos.Length; n++)
        {
            (await visitor.BytesAsync($"/c/{app.Ana}/evidence/file/photo-{photos.Length}-{n}.jpg")).AsSpan().SequenceEqual(photos[n]).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task One_photo_that_is_too_large_is_named_with_the_limit_and_nothing_is_half_saved_and_what_was_typed_stays()
    {
        int before = (await LoadedAsync()).Last;
        Visit refused = await SendAsync([Photo(1 * MB, 7), Photo(40 * MB, 8), Photo(26 * MB, 9)], "what it shows");
        refused.Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        string[] said = [.. refused.Page.QuerySelectorAll("#problems li").Select(l => l.TextContent)];
        said.Length.ShouldBe(2);
        said[0].ShouldContain("photo-3-1.jpg");
        said.ShouldAllBe(s => s.Contains("This file is over 25 MB.", StringComparison.Ordinal) && s.Contains("Make it smaller", StringComparison.Ordinal));
        refused.Page.QuerySelector("input[name=About]")!.GetAttribute("value").ShouldBe("what it shows");
        (await LoadedAsync()).Last.ShouldBe(before);
        (await Samples.Good((await app.StoreAsync()).FilesAsync(app.Ana))).ShouldNotContain(f => f.Size == MB);
    }

    [Fact]
    public async Task More_files_than_may_come_at_once_are_counted_in_words()
    {
        Visit refused = await SendAsync([.. Enumerable.Range(0, 21).Select(n => Photo(2000, 100 + n))], "many");
        refused.Text.ShouldContain("These are more than 20 files at once. None is saved.");
        refused.Page.QuerySelector("input[name=About]")!.GetAttribute("value").ShouldBe("many");
    }

    [Fact]
    public async Task The_limit_stands_beside_every_choice_of_several_files_and_in_the_page_for_its_script()
    {
        foreach (string path in (string[])["/evidence", "/log/entry/20", "/log/school", "/letters/concern-not-delivered/send"])
        {
            Visit visit = await visitor.GetAsync($"/c/{app.Ana}{path}");
            foreach (AngleSharp.Dom.IElement input in visit.Page.QuerySelectorAll("input[type=file][multiple]"))
            {
                string hint = input.GetAttribute("aria-describedby").ShouldNotBeNull(path);
                visit.Page.GetElementById(hint)!.TextContent.ShouldContain("up to 20 files at once and 25 MB each", customMessage: path);
            }
        }
    }

    [Fact]
    public async Task A_form_cut_off_in_the_middle_or_of_another_make_is_refused_and_leaves_nothing()
    {
        foreach (string body in (string[])["", "--b\r\n", "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\nhalf", "nothing of the kind"])
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");
            Visit visit = await visitor.SendAsync(new(HttpMethod.Post, $"/c/{app.Ana}/evidence") { Content = content });
            visit.Answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, body);
            visit.Page.QuerySelector("h1")!.TextContent.ShouldBe("The form could not be used");
        }

        Left(app.Data).ShouldBeEmpty();
    }

    [Fact]
    public async Task Killed_in_the_middle_of_an_upload_nothing_is_left_outside_the_data_folder_and_nothing_inside_after_a_new_start()
    {
        string system = Path.Combine(folder.Path, "system-temp");
        Directory.CreateDirectory(system);
        Directory.CreateDirectory(folder.Data.Path);
        using (Process first = Start(system))
        {
            string address = await AddressAsync(first);
            using var half = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await half.ConnectAsync(new IPEndPoint(IPAddress.Loopback, new Uri(address).Port));
            await using var to = new NetworkStream(half);
            string host = new Uri(address).Authority;
            string head = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n";
            await to.WriteAsync(Encoding.ASCII.GetBytes($"POST /sample HTTP/1.1\r\nHost: {host}\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000000\r\n\r\n{head}"));
            byte[] piece = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat(Secret + " ", 20_000)));
            for (int n = 0; n < 5; n++)
            {
                await to.WriteAsync(piece);
            }

            while (!Holds(folder.Data.Temp))
            {
                await Task.Delay(20);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(folder.Data.Temp).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            first.Kill();
            await first.WaitForExitAsync();
        }

        Holds(system).ShouldBeFalse();
        Holds(folder.Data.Temp).ShouldBeTrue("or the test would not have met the crash");
        using Process second = Start(system);
        await AddressAsync(second);
        while (Holds(folder.Data.Temp))
        {
            await Task.Delay(20);
        }

        Left(folder.Data).ShouldBeEmpty();
        second.Kill();
        await second.WaitForExitAsync();
    }

    [Fact]
    public void A_sweep_takes_what_a_dead_program_left_and_nothing_of_one_that_runs()
    {
        using var running = new TempRoom(folder.Data);
        using FileStream used = running.Create(FileOptions.None);
        string dead = Path.Combine(folder.Data.Temp, "0123456789abcdef");
        Directory.CreateDirectory(dead);
        File.WriteAllText(Path.Combine(dead, "part"), Secret);
        File.WriteAllText(Path.Combine(folder.Data.Temp, "loose"), Secret);
        using var other = new TempRoom(folder.Data);
        other.Sweep().ShouldBeEmpty();
        File.Exists(used.Name).ShouldBeTrue();
        Holds(folder.Data.Temp).ShouldBeFalse();
    }

    private static byte[] Photo(int size, int seed)
    {
        byte[] photo = new byte[size];
        new Random(seed).NextBytes(photo);
        ((byte[])[0xFF, 0xD8, 0xFF, 0xE0]).CopyTo(photo, 0);
        return photo;
    }

    private async Task<Visit> SendAsync(byte[][] photos, string about)
    {
        Visit form = await visitor.GetAsync($"/c/{app.Ana}/evidence");
        using var body = new MultipartFormDataContent();
        for (int n = 0; n < photos.Length; n++)
        {
            body.Add(new ByteArrayContent(photos[n]), "files", FormattableString.Invariant($"photo-{photos.Length}-{n}.jpg"));
        }

        body.Add(new StringContent(about), "About");
        body.Add(new StringContent(form.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken");
        return await visitor.SendAsync(new(HttpMethod.Post, $"/c/{app.Ana}/evidence") { Content = body });
    }

    private async Task<StoredCase> LoadedAsync() => await Samples.Good((await app.StoreAsync()).LoadAsync(app.Ana));

    /// <summary>Files under way, without the one that says that their program runs.</summary>
    private static string[] Left(DataFolder data) => Directory.Exists(data.Temp)
        ? [.. Directory.GetFiles(data.Temp, "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "open")]
        : [];

    private static bool Holds(string place) => Directory.Exists(place) && Directory.GetFiles(place, "*", SearchOption.AllDirectories).Any(f =>
    {
        try
        {
            using var from = new FileStream(f, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            from.CopyTo(bytes);
            return bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(Encoding.ASCII.GetBytes(Secret)) >= 0;
        }
        catch (IOException)
        {
            return false;
        }
    });

    private Process Start(string system)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Owed.Web.dll"), "--port", "0", "--data", folder.Data.Path])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["TMPDIR"] = system;
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["OWED_NO_BROWSER"] = "1";
        return Process.Start(start).ShouldNotBeNull();
    }

    private static async Task<string> AddressAsync(Process process)
    {
        string line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The app ended before it was ready.");
        return line.Split(' ').Single(word => word.StartsWith("http://", StringComparison.Ordinal));
    }
}
