namespace Owed;

/// <summary>Sorting by one comparison, for lists on the way to a program's first answer.</summary>
public static class Sorted
{
    /// <summary>The items in order, equal ones as they stood; unlike a chain of keys it needs no code made at run time, which is most of the wait in a short program.</summary>
    public static IEnumerable<T> InOrder<T>(this IEnumerable<T> source, Comparison<T> compare)
        where T : class =>
        source.Order(Comparer<T>.Create(compare));
}
