using System.Collections;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>An immutable list that equals another with equal members in the same order.</summary>
/// <typeparam name="T">The type of the members.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _members;

    internal ValueList(ReadOnlySpan<T> members) => _members = members.ToArray();

    /// <summary>The empty list.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _members.Length;

    /// <inheritdoc/>
    public T this[int index] => _members[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_members).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => other is not null && _members.AsSpan().SequenceEqual(other._members);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T member in _members)
        {
            hash.Add(member);
        }

        return hash.ToHashCode();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}


/// <summary>Makes lists that are compared by their members.</summary>
public static class ValueList
{
    /// <summary>Makes a list.</summary>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> members) => members.IsEmpty ? ValueList<T>.Empty : new ValueList<T>(members);
}
