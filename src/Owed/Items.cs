using System.Collections;
using System.Runtime.CompilerServices;

namespace Owed;

/// <summary>An immutable list that compares by its items, so that records holding lists compare by value.</summary>
[CollectionBuilder(typeof(Items), nameof(Items.Create))]
public sealed class Items<T> : IReadOnlyList<T>, IEquatable<Items<T>>
{
    public static readonly Items<T> Empty = new([]);

    private readonly T[] items;

    internal Items(T[] items) => this.items = items;

    public int Count => items.Length;

    public T this[int index] => items[index];

    public ReadOnlySpan<T> AsSpan() => items;

    public bool Equals(Items<T>? other) =>
        other is not null && items.AsSpan().SequenceEqual(other.items, EqualityComparer<T>.Default);

    public override bool Equals(object? obj) => Equals(obj as Items<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (T item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    public override string ToString() => $"[{string.Join(", ", items)}]";
}

/// <summary>Makes <see cref="Items{T}"/>.</summary>
public static class Items
{
    public static Items<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? Items<T>.Empty : new Items<T>(items.ToArray());

    /// <summary>Copies a sequence into <see cref="Items{T}"/>.</summary>
    public static Items<T> ToItems<T>(this IEnumerable<T> source) =>
        source is Items<T> already ? already : new Items<T>([.. source]);
}
