using System.Buffers.Binary;
using Gantry.Dicom;

namespace Gantry.Fuzzing;

/// <summary>
/// Makes the data sets that are dearest to hold: long series of the smallest elements, items and sequences there are, and chains of them as deep as the limit, ended in every
/// way, well or not. Large ones, because what a reading takes beside a multiple of its input must not hide the multiple.
/// </summary>
public static class Chains
{
    private const int DeepestLevel = 64;
    private const uint Undefined = 0xFFFFFFFF;
    private static readonly byte[] s_itemDelimiter = [0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0];
    private static readonly byte[] s_sequenceDelimiter = [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];

    /// <summary>How a sequence or item ends.</summary>
    public enum Ending
    {
        /// <summary>Where its length says.</summary>
        Length,

        /// <summary>Where its length says, after a few bytes that are too few for an element.</summary>
        LengthAfterRest,

        /// <summary>Its length says more than there is.</summary>
        LengthTooLong,

        /// <summary>With a delimiter.</summary>
        Delimiter,

        /// <summary>With a delimiter after one that does not belong there.</summary>
        SecondDelimiter,

        /// <summary>Of undefined length, without a delimiter.</summary>
        None,
    }

    /// <summary>What stands in the innermost item.</summary>
    public enum Core
    {
        /// <summary>Nothing.</summary>
        Nothing,

        /// <summary>An element without a value.</summary>
        Empty,

        /// <summary>An element with a value of two bytes.</summary>
        Short,
    }

    /// <summary>Makes a file of one by chance.</summary>
    public static byte[] Make(Dice dice)
    {
        ArgumentNullException.ThrowIfNull(dice);
        bool isExplicit = dice.Below(2) == 0;
        int depth = dice.Below(2) == 0 ? dice.Below(3) : 1 + dice.Below(DeepestLevel);
        int kinds = dice.Below(3);
        Ending[] endings = kinds == 0 ? [Any()] : [Any(), Any(), Any()];
        byte[] unit = Unit(depth, isExplicit, (Core)dice.Below(3), () => dice.Of(endings));
        int length = (256 << 10) << dice.Below(4);
        return File(dice.Below(3) switch { 0 => InSeries(unit, length, isAscending: true), 1 => InSeries(unit, length, isAscending: false), _ => AsItems(unit, isExplicit, length) }, isExplicit);

        Ending Any() => (Ending)dice.Below(6);
    }

    /// <summary>A file of a data set.</summary>
    public static byte[] File(byte[] dataSet, bool isExplicit)
    {
        var content = new DataSet();
        content.Set(Attributes.SOPClassUID, SopClasses.CTImageStorage);
        content.Set(Attributes.SOPInstanceUID, new Uid("2.25.1"));
        TransferSyntax syntax = isExplicit ? TransferSyntax.ExplicitVRLittleEndian : TransferSyntax.ImplicitVRLittleEndian;
        byte[] file = new DicomFile(content, syntax).ToArray(syntax);
        return [.. file.AsSpan(0, (int)DicomFile.Parse(file).DataSetOffset), .. dataSet];
    }

    /// <summary>An element that is a chain of sequences and items.</summary>
    /// <param name="depth">How many sequences are in each other; 0 for an element that is none.</param>
    /// <param name="isExplicit">Whether representations are written.</param>
    /// <param name="core">What stands in the innermost item.</param>
    /// <param name="next">How the next sequence or item outwards ends.</param>
    public static byte[] Unit(int depth, bool isExplicit, Core core, Func<Ending> next)
    {
        byte[] bytes = core switch
        {
            Core.Empty => isExplicit ? [0x09, 0x00, 0x01, 0x00, (byte)'C', (byte)'S', 0, 0] : [0x09, 0x00, 0x01, 0x00, 0, 0, 0, 0],
            Core.Short => isExplicit ? [0x09, 0x00, 0x01, 0x00, (byte)'C', (byte)'S', 2, 0, (byte)'A', (byte)'B'] : [0x09, 0x00, 0x01, 0x00, 2, 0, 0, 0, (byte)'A', (byte)'B'],
            _ => [],
        };
        if (depth == 0)
        {
            return bytes.Length > 0 ? bytes : Unit(0, isExplicit, Core.Empty, next);
        }

        for (int i = 0; i < depth; i++)
        {
            bytes = Enclose([0xFE, 0xFF, 0x00, 0xE0], bytes, next(), s_itemDelimiter);
            bytes = Enclose(isExplicit ? [0x08, 0x00, 0x15, 0x11, (byte)'S', (byte)'Q', 0, 0] : [0x08, 0x00, 0x15, 0x11], bytes, next(), s_sequenceDelimiter);
        }

        return bytes;
    }

    /// <summary>The same element again and again.</summary>
    /// <param name="unit">The element.</param>
    /// <param name="length">How many bytes of it, about.</param>
    /// <param name="isAscending">Whether each has a tag of its own, in order; else all have the same.</param>
    public static byte[] InSeries(byte[] unit, int length, bool isAscending)
    {
        ArgumentNullException.ThrowIfNull(unit);
        byte[] bytes = new byte[Math.Max(1, length / unit.Length) * unit.Length];
        uint tag = 0x00090000;
        for (int at = 0; at < bytes.Length; at += unit.Length, tag += 1)
        {
            unit.CopyTo(bytes, at);
            if (isAscending)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)(tag >> 16));
                BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 2), (ushort)tag);
            }
        }

        return bytes;
    }

    /// <summary>One sequence of undefined length with the same item again and again.</summary>
    /// <param name="content">What each item holds.</param>
    /// <param name="isExplicit">Whether representations are written.</param>
    /// <param name="length">How many bytes of it, about.</param>
    public static byte[] AsItems(byte[] content, bool isExplicit, int length)
    {
        byte[] start = isExplicit ? [0x08, 0x00, 0x15, 0x11, (byte)'S', (byte)'Q', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF] : [0x08, 0x00, 0x15, 0x11, 0xFF, 0xFF, 0xFF, 0xFF];
        byte[] item = Enclose([0xFE, 0xFF, 0x00, 0xE0], content, Ending.None, []);
        return [.. start, .. InSeries(item, length, isAscending: false), .. s_sequenceDelimiter];
    }

    private static byte[] Enclose(byte[] header, byte[] content, Ending ending, byte[] delimiter)
    {
        byte[] rest = ending switch
        {
            Ending.LengthAfterRest => [0],
            Ending.Delimiter => delimiter,
            Ending.SecondDelimiter => [.. s_sequenceDelimiter, .. s_itemDelimiter, .. delimiter],
            _ => [],
        };
        uint length = ending switch
        {
            Ending.Length => (uint)content.Length,
            Ending.LengthAfterRest => (uint)content.Length + 1,
            Ending.LengthTooLong => (uint)content.Length + 1000,
            _ => Undefined,
        };
        byte[] bytes = [.. header, 0, 0, 0, 0, .. content, .. rest];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(header.Length), length);
        return bytes;
    }
}
