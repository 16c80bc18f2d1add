using System.Text;

namespace Owed.Tests;

/// <summary>One reader under fire.</summary>
/// <param name="Name">The folder of its past crashes, and the name to ask for.</param>
/// <param name="Make">Makes an input.</param>
/// <param name="Check">Reads it and holds what came out against what must always be so; an exception is a find.</param>
/// <param name="MostMilliseconds">No input may take longer when time counts: by <c>./do fuzz</c> and <c>./do night</c>, never in CI.</param>
internal sealed record FuzzTarget(string Name, Func<Mutator, byte[]> Make, Action<byte[]> Check, int MostMilliseconds = 400)
{
    /// <summary>Inputs for one target in CI.</summary>
    public int InCi { get; init; } = 20_000;

    /// <summary>For a target that remembers: it begins anew after so many inputs, and one number is tried with those before it.</summary>
    public int Batch { get; init; } = 1;

    /// <summary>A target that reads text, whatever its bytes are.</summary>
    public static FuzzTarget OfText(string name, IReadOnlyList<string> seeds, IReadOnlyList<string> words, Action<string> check) =>
        new(name, m => Encoding.UTF8.GetBytes(m.Text(seeds, words)), bytes => check(Encoding.UTF8.GetString(bytes)));

    public override string ToString() => Name;
}
