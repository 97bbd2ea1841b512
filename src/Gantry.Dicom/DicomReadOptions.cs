namespace Gantry.Dicom;

/// <summary>How to read a file or data set.</summary>
public sealed record DicomReadOptions
{
    /// <summary>Nothing special.</summary>
    public static DicomReadOptions Default { get; } = new();

    /// <summary>Dictionary and limits.</summary>
    public DicomContext Context { get; init; } = DicomContext.Default;

    /// <summary>Where given, reading ends before the first element of the data set (not of its items) with this or a later tag.</summary>
    public Tag? StopBefore { get; init; }

    /// <summary>Where given, reading ends after the element of the data set with this tag, or before the first with a later one.</summary>
    public Tag? StopAfter { get; init; }

    /// <summary>
    /// Where given, only these elements of the data set are taken, sequences with all they hold, and reading ends after the last of them. Specific
    /// Character Set, Pixel Representation and the private creators of private tags are taken with them, because values cannot be understood without.
    /// </summary>
    public IReadOnlyCollection<Tag>? Only
    {
        get => Selection?.Tags;
        init => Selection = value is null ? null : new TagSelection(value);
    }

    /// <summary>Whether a file without preamble and the prefix DICM (PS3.10 §7.1) is refused instead of read as well as can be.</summary>
    public bool RequiresPrefix { get; init; }

    /// <summary>Values longer than this many bytes stay in the file until they are asked for. What comes from memory, a stream or a pipe is in memory as a whole.</summary>
    public int BulkThreshold { get; init; } = 64 << 10;

    /// <summary>Where given, reading ends before the first element of another group.</summary>
    internal ushort? Group { get; init; }

    internal TagSelection? Selection { get; private init; }

    /// <summary>The first tag of the data set not to read any more; null when there is none.</summary>
    internal Tag? End
    {
        get
        {
            Tag? end = StopBefore;
            Limit(StopAfter);
            Limit(Selection?.Last);
            return end;

            void Limit(Tag? last)
            {
                if (last is { Value: < uint.MaxValue } tag && (end is null || tag.Value < end.Value.Value))
                {
                    end = new Tag(tag.Value + 1);
                }
            }
        }
    }
}
