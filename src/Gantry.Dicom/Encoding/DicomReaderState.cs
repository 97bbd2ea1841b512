using System.Globalization;
using System.Text;

namespace Gantry.Dicom;

/// <summary>Where a <see cref="DicomReader"/> stands between two blocks of bytes: position, nesting and findings.</summary>
public sealed class DicomReaderState
{
    // A path deeper than twice as many shows its first and last ones.
    private const int LevelsShown = 8;

    private Container[] _containers = [];

    /// <summary>Starts at the first byte of a data set.</summary>
    /// <param name="transferSyntax">How the data set is encoded.</param>
    /// <param name="context">Dictionary and limits.</param>
    /// <param name="position">The position of the first byte, counted as offsets are to be reported.</param>
    public DicomReaderState(TransferSyntax transferSyntax, DicomContext context, long position = 0)
    {
        ArgumentNullException.ThrowIfNull(transferSyntax);
        ArgumentNullException.ThrowIfNull(context);
        Context = context;
        IsExplicit = transferSyntax.IsExplicit;
        IsBigEndian = transferSyntax.IsBigEndian;
        Position = position;
    }

    /// <summary>Dictionary and limits.</summary>
    public DicomContext Context { get; }

    /// <summary>The position of the next header.</summary>
    public long Position { get; internal set; }

    /// <summary>The position after the last byte; <see cref="long.MaxValue"/> as long as it is not known.</summary>
    public long End { get; set; } = long.MaxValue;

    /// <summary>Reading ends before an element of the data set itself with this or a later tag.</summary>
    public Tag? StopBefore { get; init; }

    /// <summary>Whether reading ended at <see cref="StopBefore"/>.</summary>
    public bool IsStopped { get; internal set; }

    /// <summary>How many sequences and items are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether all tags came in ascending order so far.</summary>
    public bool IsAscending { get; internal set; } = true;

    /// <summary>What was found wrong so far, at most as many as the limits allow.</summary>
    public IReadOnlyList<Finding> Findings => FindingList ?? [];

    internal List<Finding>? FindingList { get; set; }

    internal bool IsExplicit { get; set; }

    internal bool IsBigEndian { get; set; }

    /// <summary>The tag read last in the data set or item that is open; elements stand in ascending order.</summary>
    internal uint LastTag { get; set; }

    internal bool HasLastTag { get; set; }

    internal ref Container Top => ref _containers[Depth - 1];

    /// <summary>Where the open container ends at the latest.</summary>
    internal long Limit => Depth > 0 ? Math.Min(Top.Limit, End) : End;

    internal void Push(ContainerKind kind, uint tag, long end, long offset)
    {
        // A level is a sequence and its item.
        if (Depth >= Context.Limits.MaximumDepth * 2)
        {
            throw new DicomException($"Sequences nest deeper than {Context.Limits.MaximumDepth} levels, the limit MaximumDepth", Path(new Tag(tag)), offset);
        }

        if (Depth == _containers.Length)
        {
            Array.Resize(ref _containers, Math.Max(8, Depth * 2));
        }

        _containers[Depth] = new Container
        {
            Kind = kind,
            Tag = tag,
            IsUndefinedLength = end < 0,
            Limit = end < 0 ? Limit : end,
            IsExplicit = IsExplicit,
            IsBigEndian = IsBigEndian,
            LastTag = LastTag,
            HasLastTag = HasLastTag,
            Index = -1,
        };
        Depth++;
        HasLastTag = false;
    }

    internal void Pop()
    {
        ref Container top = ref Top;
        IsExplicit = top.IsExplicit;
        IsBigEndian = top.IsBigEndian;
        LastTag = top.LastTag;
        HasLastTag = top.HasLastTag;
        Depth--;
    }

    internal void Report(string code, Tag? tag, long offset, string message)
    {
        FindingList ??= [];
        if (FindingList.Count < Context.Limits.MaximumFindings)
        {
            FindingList.Add(new Finding(code, Path(tag), offset, message));
        }
    }

    /// <summary>The tag path of what is open, and of an element in it.</summary>
    internal string Path(Tag? tag)
    {
        var path = new StringBuilder();
        for (int i = 0; i < Depth; i++)
        {
            if (i == LevelsShown && Depth > 2 * LevelsShown)
            {
                path.Append(CultureInfo.InvariantCulture, $"… {Depth - (2 * LevelsShown)} levels …");
                i = Depth - LevelsShown;
            }

            ref Container container = ref _containers[i];
            if (container.Kind == ContainerKind.Item)
            {
                path.Append(CultureInfo.InvariantCulture, $"[{_containers[i - 1].Index}]");
            }
            else
            {
                path.Append(i > 0 ? "." : string.Empty).Append(new Tag(container.Tag));
            }
        }

        return tag is { } last ? path.Append(path.Length > 0 ? "." : string.Empty).Append(last).ToString() : path.ToString();
    }
}

/// <summary>What an open container is.</summary>
internal enum ContainerKind : byte
{
    Sequence,
    Item,
    Fragments,
}

/// <summary>An open sequence, item or list of fragments.</summary>
internal struct Container
{
    public ContainerKind Kind;
    public bool IsUndefinedLength;

    /// <summary>The encoding outside, taken up again at the end.</summary>
    public bool IsExplicit;
    public bool IsBigEndian;
    public bool HasLastTag;
    public uint LastTag;
    public uint Tag;

    /// <summary>The position where it ends, or must end where its own length is undefined.</summary>
    public long Limit;

    /// <summary>The index of the item that is open or was last, -1 before the first.</summary>
    public int Index;
}
