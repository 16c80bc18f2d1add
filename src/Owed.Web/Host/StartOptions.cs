using System.Globalization;
using Owed.Store;

namespace Owed.Web;

/// <summary>The options that the app is started with; which there are is read off the text that --help prints, so that the two cannot differ.</summary>
public static class StartOptions
{
    private static readonly Lazy<string> Text = new(static () =>
    {
        using var reader = new StreamReader(typeof(StartOptions).Assembly.GetManifestResourceStream("options.txt")!);
        return reader.ReadToEnd();
    });

    /// <summary>What --help prints.</summary>
    public static string Help => Text.Value;

    private static string[] Names => [.. Help.Split('\n').Where(l => l.StartsWith("  --", StringComparison.Ordinal)).Select(l => l.Trim().Split(' ')[0])];

    /// <summary>What to say instead of starting: the help, or what is wrong with the words that were typed; null to start.</summary>
    /// <returns>With the exit code.</returns>
    public static (string Said, int Code)? Answer(IReadOnlyList<string> args)
    {
        if (args.Contains("--help"))
        {
            return (Help, 0);
        }

        string[] wrong = [.. Pairs(args).Select(p => Wrong(p.Name, p.Value)).OfType<string>()];
        return wrong.Length == 0 ? null : ($"{string.Join('\n', wrong)}\n{Help}", 2);
    }

    /// <summary>The options as the host's own settings; call it when there is nothing to answer.</summary>
    public static string[] Settings(IReadOnlyList<string> args) =>
        [.. Pairs(args).Select(p => $"{(p.Name == "--data" ? "--" + DataFolder.Variable : p.Name)}={p.Value}")];

    private static string? Wrong(string name, string? value) => (name, value) switch
    {
        _ when !Names.Contains(name) => $"\"{name}\" is no option of Owed.",
        (_, null or "") => $"{name} needs a value after it.",
        ("--port", _) when !ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) => $"--port takes a number from 0 to 65535, not \"{value}\".",
        ("--today", _) when !WrittenDay.TryRead(value, out DateOnly _) => $"--today takes a day such as 2025-11-03, not \"{value}\".",
        _ => null,
    };

    private static IEnumerable<(string Name, string? Value)> Pairs(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count; i++)
        {
            int equals = args[i].IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                yield return (args[i][..equals], args[i][(equals + 1)..]);
            }
            else if (args[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal))
            {
                yield return (args[i], args[++i]);
            }
            else
            {
                yield return (args[i], null);
            }
        }
    }
}
