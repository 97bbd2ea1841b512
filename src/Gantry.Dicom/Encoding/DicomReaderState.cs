using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Gantry.Dicom;

/// <summary>Where a <see cref="DicomReader"/> stands between two blocks of bytes: position, nesting and findings.</summary>
public sealed class DicomReaderState
{
    // A path deeper than twice as many shows its first and last ones.
    private const int LevelsShown = 8;

    private Container[] _containers = [];
    private List<Finding>? _findings;

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

    /// <summary>How many bytes from <see cref="Position"/> on are needed at once to read on, unless the data end before.</summary>
    public int Needed { get; internal set; } = DicomReader.ShortHeader;

    /// <summary>The position after the last byte; <see cref="long.MaxValue"/> as long as it is not known.</summary>
    public long End { get; set; } = long.MaxValue;

    /// <summary>Reading ends before an element of the data set itself with this or a later tag.</summary>
    public Tag? StopBefore { get; init; }

    /// <summary>Reading ends before an element of another group; null to read all.</summary>
    internal ushort? Group { get; init; }

    /// <summary>Whether reading ended at <see cref="StopBefore"/>.</summary>
    public bool IsStopped { get; internal set; }

    /// <summary>How many sequences and items are open.</summary>
    public int Depth { get; private set; }

    /// <summary>Whether all tags came in ascending order so far.</summary>
    public bool IsAscending { get; internal set; } = true;

    /// <summary>What was found wrong so far, at most as many as the limits allow.</summary>
    public IReadOnlyList<Finding> Findings => _findings ?? [];

    /// <summary>The tag path of the sequence or item that is open, for example (0008,1115)[0]; empty outside of all.</summary>
    public string Path => PathOf(null, Depth);

    internal bool IsExplicit { get; set; }

    internal bool IsBigEndian { get; set; }

    /// <summary>The tag read last in the data set or item that is open; elements stand in ascending order.</summary>
    internal uint LastTag { get; set; }

    internal bool HasLastTag { get; set; }

    /// <summary>The value that was passed over last; it may reach beyond the end when that is not known yet.</summary>
    internal PassedValue LastValue { get; set; }

    /// <summary>The depth at which a container stands that is passed over; -1 when none is.</summary>
    internal int SkippedDepth { get; set; } = -1;

    /// <summary>Whether an element may come next, in explicit little endian, in data whose end is known and of which nothing is passed over.</summary>
    internal bool IsPlain => IsExplicit && !IsBigEndian && SkippedDepth < 0 && Group is null && End != long.MaxValue && (Depth == 0 || Top.Kind == ContainerKind.Item);

    internal ref Container Top => ref _containers[Depth - 1];

    /// <summary>Where the open container ends at the latest.</summary>
    internal long Limit => Depth > 0 ? Math.Min(Top.Limit, End) : End;

    /// <summary>Opens a container.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="headerOffset">The position of its header.</param>
    /// <param name="offset">The position of its content.</param>
    /// <param name="length">The length of its content; null when undefined.</param>
    /// <param name="isCut">Whether the length as written reaches further.</param>
    internal void Push(ContainerKind kind, uint tag, long headerOffset, long offset, uint? length, bool isCut = false)
    {
        // A level is a sequence and its item.
        if (Depth >= Context.Limits.MaximumDepth * 2)
        {
            throw new DicomException($"Sequences nest deeper than {Context.Limits.MaximumDepth} levels, the limit MaximumDepth", PathOf(new Tag(tag), Depth), headerOffset);
        }

        if (Depth == _containers.Length)
        {
            Array.Resize(ref _containers, Math.Max(8, Depth * 2));
        }

        _containers[Depth] = new Container
        {
            Kind = kind,
            Tag = tag,
            IsUndefinedLength = length is null,
            IsCut = isCut,
            HeaderOffset = headerOffset,
            Offset = offset,
            Limit = length is { } defined ? offset + defined : Depth > 0 ? Top.Limit : long.MaxValue,
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

    /// <summary>The index of the item or fragment that is open or was last in a container.</summary>
    internal int Index(int depth) => _containers[depth].Index;

    /// <summary>Passes over what the open container holds, and its end.</summary>
    internal void SkipContainer()
    {
        SkippedDepth = Depth - 1;
        if (!Top.IsUndefinedLength)
        {
            Position = Top.Limit;
            LastValue = new PassedValue(default, Position, 0, IsCut: true);
        }
    }

    /// <summary>Tells where the data end, once that is known: what is open, and the value passed over last, are cut there.</summary>
    internal void EndAt(long end)
    {
        if (end >= End)
        {
            return;
        }

        End = end;
        for (int i = 0; i < Depth; i++)
        {
            ref Container container = ref _containers[i];
            if (!container.IsUndefinedLength && !container.IsCut && container.Limit > end)
            {
                container.IsCut = true;
                Insert(TooLong(container.Limit - container.Offset, PathOf(new Tag(container.Tag), i), container.HeaderOffset));
            }
        }

        if (Position > end)
        {
            Position = end;
            if (!LastValue.IsCut)
            {
                Insert(TooLong(LastValue.Length, PathOf(LastValue.Tag, Depth), LastValue.HeaderOffset));
            }
        }
    }

    /// <summary>Whether there is room for findings yet.</summary>
    internal bool WantsFindings => (_findings?.Count ?? 0) < Context.Limits.MaximumFindings;

    internal void Report(string code, Tag? tag, long offset, string message)
    {
        if (WantsFindings)
        {
            (_findings ??= []).Add(new Finding(code, PathOf(tag, Depth), offset, message));
        }
    }

    internal void Report(string code, Tag? tag, long offset, [InterpolatedStringHandlerArgument("")] ref FindingMessage message)
    {
        if (WantsFindings)
        {
            (_findings ??= []).Add(new Finding(code, PathOf(tag, Depth), offset, message.ToText()));
        }
    }

    internal void ReportTooLong(long length, Tag tag, long offset)
    {
        if (WantsFindings)
        {
            (_findings ??= []).Add(TooLong(length, PathOf(tag, Depth), offset));
        }
    }

    // Apart from the reader: a method that makes texts clears room for them each time it is called, whether it makes one or not.
    internal void ReportLeftOver(long bytes, long offset) => Report("trailing-bytes", null, offset, $"{bytes} bytes are left over, too few for an element; they are ignored");

    internal void ReportOdd(uint length, Tag tag, long offset) => Report("odd-length", tag, offset, $"The length {length} is odd; it is taken as written");

    internal void ReportUndefined(VR vr, Tag tag, long offset) => Report("undefined-length", tag, offset, $"{vr} may not have undefined length; the value is read as a sequence");

    internal void ReportDelimiterLength(uint length, long offset) => Report("delimiter-length", null, offset, $"A delimiter has the length {length} instead of 0; the length is ignored");

    /// <summary>Adds a finding that was made late where it belongs: findings are in the order of their offsets.</summary>
    internal void Insert(Finding finding)
    {
        _findings ??= [];
        int index = _findings.Count;
        while (index > 0 && _findings[index - 1].Offset > finding.Offset)
        {
            index--;
        }

        _findings.Insert(index, finding);
        if (_findings.Count > Context.Limits.MaximumFindings)
        {
            _findings.RemoveAt(_findings.Count - 1);
        }
    }

    /// <summary>The tag path of the open containers down to a depth, and of an element in them.</summary>
    internal string PathOf(Tag? tag, int depth)
    {
        var path = new StringBuilder();
        for (int i = 0; i < depth; i++)
        {
            if (i == LevelsShown && depth > 2 * LevelsShown)
            {
                path.Append(CultureInfo.InvariantCulture, $"… {depth - (2 * LevelsShown)} levels …");
                i = depth - LevelsShown;
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

        if (tag is not { } last)
        {
            return path.ToString();
        }

        return last.Value == DicomReader.ItemTag && depth > 0
            ? path.Append(CultureInfo.InvariantCulture, $"[{_containers[depth - 1].Index}]").ToString()
            : path.Append(path.Length > 0 ? "." : string.Empty).Append(last).ToString();
    }

    private static Finding TooLong(long length, string path, long offset) =>
        new("length-too-long", path, offset, $"The length {length} reaches beyond what is there; it is cut");
}

/// <summary>A value whose header was read.</summary>
/// <param name="Tag">The tag of the element or fragment.</param>
/// <param name="HeaderOffset">The position of its header.</param>
/// <param name="Length">The length as it was taken.</param>
/// <param name="IsCut">Whether nothing need be reported when the data end before the value does.</param>
internal readonly record struct PassedValue(Tag Tag, long HeaderOffset, long Length, bool IsCut);
