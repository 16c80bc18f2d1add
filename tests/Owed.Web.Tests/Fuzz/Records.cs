using System.Text.Json;
using System.Text.RegularExpressions;
using Owed.Files;
using Owed.Store;
using Owed.Tests;

namespace Owed.Web.Tests;

/// <summary>Exported records that someone wrote by hand, with a chain that holds.</summary>
internal static partial class Records
{
    private static readonly Line[] Good = Exported();

    private static readonly LawBook Law = LawFolder.Built().Value!;

    private static readonly string[] Bodies = [.. Good.Select(l => l.Body)];

    private static readonly string[] Words =
        ["\"v\":1", "null", "true", "[]", "{}", "-1", "99", "\"2025-09-08\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"../../x\"", "\"C:\\\\CON\"", "\"\"", "\"\\u0000\"", "\"given\":-5", "\"minutes\":2147483647", "\"kind\":99", "\"week\":255", "[null]", "1e400",
         "\"count\":-2147483648", "\"count\":2147483647", "\"count\":0", "\"low\":90,\"high\":1", "\"cycleDays\":2147483647", "\"size\":-1", "\"name\":\"CON.txt\"", "\"name\":\"a\\u202Eb.txt\"", "\"name\":\"q?#. \"",
         "\"" + new string('x', 20_000) + "\"", "\"" + new string('界', 400) + "\""];

    /// <summary>What stands where a number stood.</summary>
    private static readonly string[] Numbers = ["-2147483648", "-1", "0", "600", "601", "999", "1000", "200001", "1000001", "2147483647", "2147483648", "9223372036854775807", "0.5"];

    public static readonly FuzzTarget Target = new("record", Make, Check) { InCi = 4_000 };

    private static byte[] Make(Mutator m)
    {
        Line[] lines = [.. Good];
        for (int times = m.Random.Next(1, 4); times > 0; times--)
        {
            int at = m.Random.Next(lines.Length);
            lines[at] = m.Random.Next(8) switch
            {
                0 => lines[at] with { Replaces = m.Random.Next(-1, lines.Length + 2) },
                1 => lines[at] with { Kind = m.Pick(BodyJson.Kinds.ToList()) },
                2 => lines[at] with { Day = m.Text([lines[at].Day], Words) },
                3 => lines[at] with { Case = m.Text([lines[at].Case], Words) },
                4 => WithNumber(lines[at], m),
                _ => lines[at] with { Body = m.Text([lines[at].Body], m.OneIn(4) ? Bodies : Words) },
            };
        }

        string previous = Chain.Start;
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i] with { Sequence = i + 1, Previous = previous };
            lines[i] = lines[i] with { Hash = Chain.HashOf(lines[i]) };
            previous = lines[i].Hash;
        }

        byte[] bytes = System.Text.Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => JsonSerializer.Serialize(l, LineContext.Default.Line) + "\n")));
        if (m.OneIn(10))
        {
            m.Flip(bytes, m.Random.Next(1, 4));
        }

        return bytes;
    }

    /// <summary>The line with one of its numbers replaced, its shape kept, so that it gets deep into the program.</summary>
    private static Line WithNumber(Line line, Mutator m)
    {
        MatchCollection found = Number().Matches(line.Body);
        if (found.Count == 0)
        {
            return line;
        }

        Match one = found[m.Random.Next(found.Count)];
        return line with { Body = line.Body[..one.Index] + m.Pick(Numbers) + line.Body[(one.Index + one.Length)..] };
    }

    [GeneratedRegex("(?<=:)-?[0-9]+(?=[,}])")]
    private static partial Regex Number();

    private static void Check(byte[] bytes)
    {
        Outcome<IncomingRecord> read = CaseTransfer.ToldAsync(new StringReader(System.Text.Encoding.UTF8.GetString(bytes)), CancellationToken.None).GetAwaiter().GetResult();
        MustHold.Answer(read);
        MustHold.Problems(read.Problems);
        if (read is { Value: { Whole: var whole }, IsGood: true })
        {
            MustHold.Ledger(Reckoner.Reckon(whole.Case, RunningApp.Day));
            MustHold.True(Sayable.Against(whole.Case).Count == 0, "the case cannot leave as a folder");
            _ = Timeline.Of(whole.Case, Law, RunningApp.Day);
            MustHold.True(!whole.Evidence.Select(e => e.Name).Concat(whole.Sent.SelectMany(s => s.Files.Select(f => f.Name).Append(s.Id))).Any(MustHold.LeadsOut), "a file leads out of the folder");
        }
    }

    private static Line[] Exported()
    {
        using var folder = new TempFolder();
        OwedStore store = folder.OpenAsync().GetAwaiter().GetResult();
        string id = Samples.Good(store.ImportAsync(SampleCase.Open(), Samples.Night, CancellationToken.None).GetAwaiter().GetResult());
        string record = Samples.Good(store.ExportRecordAsync(id).GetAwaiter().GetResult());
        store.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return [.. record.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize(l, LineContext.Default.Line)!)];
    }
}
