using System.Collections.Concurrent;

namespace Owed;

/// <summary>What was found in texts that have been read, so that a sentence or a letter that stays as it was is not read again.</summary>
/// <param name="most">How many texts are held; full room is cleared.</param>
internal sealed class ReadOnce<T>(int most)
{
    private readonly ConcurrentDictionary<string, T> known = new(StringComparer.Ordinal);

    /// <param name="find">Depends on the text alone.</param>
    public T In(string text, Func<string, T> find)
    {
        if (known.TryGetValue(text, out T? found))
        {
            return found;
        }

        if (known.Count >= most)
        {
            known.Clear();
        }

        return known[text] = find(text);
    }
}
