using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>Turns the components of a tile into samples of a frame: inverse component transform, level shift, and the layout of native pixel data.</summary>
/// <param name="description">The frame.</param>
/// <param name="size">The image of the code stream.</param>
/// <param name="frame">The part of the reference grid, at the reduced resolution, that the frame shows.</param>
internal sealed class SampleWriter(PixelDescription description, ImageSize size, Area frame)
{
    private readonly int _samplesPerPixel = size.Components.Length;
    private readonly byte[] _bytes = new byte[description.BitsAllocated == 8 ? frame.Width * size.Components.Length : 0];

    /// <summary>Writes what a tile has of the frame.</summary>
    /// <param name="tile">The tile.</param>
    /// <param name="grids">Its components.</param>
    /// <param name="part">The part of the frame that the tile covers, on the reduced reference grid.</param>
    /// <param name="samples">The frame.</param>
    public void Write(Tile tile, CoefficientGrid[] grids, Area part, Span<byte> samples)
    {
        int[][] rows = [.. grids.Select(_ => new int[part.Width])];
        for (int y = part.Y0; y < part.Y1; y++)
        {
            for (int c = 0; c < rows.Length; c++)
            {
                Take(grids[c], size.Components[c], part, y, rows[c]);
            }

            if (tile.Style.TransformsComponents)
            {
                UndoComponentTransform(tile.Components[0].Style.IsReversible, rows);
            }

            int first = ((y - frame.Y0) * frame.Width) + part.X0 - frame.X0;
            for (int c = 0; c < rows.Length; c++)
            {
                if (!tile.Components[c].Style.IsReversible)
                {
                    Round(rows[c]);
                }

                Shift(size.Components[c], rows[c]);
                Store(rows[c], first, c, samples);
            }
        }
    }

    // A component with fewer samples than the reference grid repeats them.
    private static void Take(CoefficientGrid grid, ComponentSize component, Area part, int y, Span<int> row)
    {
        Area area = grid.Area;
        if (area.IsEmpty)
        {
            row.Clear();
            return;
        }

        Span<int> from = grid.Row(Math.Clamp(y / component.VerticalStep, area.Y0, area.Y1 - 1));
        if (component.HorizontalStep == 1)
        {
            from.Slice(part.X0 - area.X0, row.Length).CopyTo(row);
            return;
        }

        for (int i = 0; i < row.Length; i++)
        {
            row[i] = from[Math.Clamp((part.X0 + i) / component.HorizontalStep, area.X0, area.X1 - 1) - area.X0];
        }
    }

    // RCT and ICT (ITU-T T.800 §G.2.2, §G.3.2).
    private static void UndoComponentTransform(bool isReversible, int[][] rows)
    {
        Span<int> first = rows[0], second = rows[1], third = rows[2];
        if (isReversible)
        {
            UndoReversibly(first, second, third);
        }
        else
        {
            Undo(MemoryMarshal.Cast<int, float>(first), MemoryMarshal.Cast<int, float>(second), MemoryMarshal.Cast<int, float>(third));
        }
    }

    private static void UndoReversibly(Span<int> first, Span<int> second, Span<int> third)
    {
        int i = 0;
        for (; i <= first.Length - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            Vector256<int> blueness = Vector256.Create(second[i..]), redness = Vector256.Create(third[i..]), green = Vector256.Create(first[i..]) - ((blueness + redness) >> 2);
            (redness + green).CopyTo(first[i..]);
            green.CopyTo(second[i..]);
            (blueness + green).CopyTo(third[i..]);
        }

        for (; i < first.Length; i++)
        {
            int green = first[i] - ((second[i] + third[i]) >> 2);
            (first[i], second[i], third[i]) = (third[i] + green, green, second[i] + green);
        }
    }

    private static void Undo(Span<float> first, Span<float> second, Span<float> third)
    {
        int i = 0;
        for (; i <= first.Length - Vector256<float>.Count; i += Vector256<float>.Count)
        {
            Vector256<float> luma = Vector256.Create(first[i..]), blueness = Vector256.Create(second[i..]), redness = Vector256.Create(third[i..]);
            (luma + (1.402f * redness)).CopyTo(first[i..]);
            (luma - (0.344136f * blueness) - (0.714136f * redness)).CopyTo(second[i..]);
            (luma + (1.772f * blueness)).CopyTo(third[i..]);
        }

        for (; i < first.Length; i++)
        {
            float luma = first[i], blueness = second[i], redness = third[i];
            first[i] = luma + (1.402f * redness);
            second[i] = luma - (0.344136f * blueness) - (0.714136f * redness);
            third[i] = luma + (1.772f * blueness);
        }
    }

    private static void Round(Span<int> row)
    {
        Span<float> values = MemoryMarshal.Cast<int, float>(row);
        Span<Vector256<float>> vectors = MemoryMarshal.Cast<float, Vector256<float>>(values);
        Span<Vector256<int>> results = MemoryMarshal.Cast<int, Vector256<int>>(row)[..vectors.Length];
        for (int i = 0; i < vectors.Length; i++)
        {
            results[i] = Vector256.ConvertToInt32(Vector256.Round(vectors[i]));
        }

        for (int i = vectors.Length * Vector256<float>.Count; i < values.Length; i++)
        {
            row[i] = (int)MathF.Round(values[i]);
        }
    }

    // Unsigned samples are stored around zero (§G.1.2); what lossy coding takes beyond the range is brought back.
    private static void Shift(ComponentSize component, Span<int> row)
    {
        if (component.Precision > 31)
        {
            throw new DicomException($"JPEG 2000: Samples of {component.Precision} bits can't be decoded, 31 is the most.");
        }

        int half = (int)(1L << (component.Precision - 1)), shift = component.IsSigned ? 0 : half;
        Vector256<int> lowest = Vector256.Create(-half), highest = Vector256.Create(half - 1);
        Span<Vector256<int>> vectors = MemoryMarshal.Cast<int, Vector256<int>>(row);
        for (int i = 0; i < vectors.Length; i++)
        {
            vectors[i] = Vector256.Min(Vector256.Max(vectors[i], lowest), highest) + Vector256.Create(shift);
        }

        for (int i = vectors.Length * Vector256<int>.Count; i < row.Length; i++)
        {
            row[i] = Math.Clamp(row[i], -half, half - 1) + shift;
        }
    }

    private void Store(ReadOnlySpan<int> row, int firstPixel, int component, Span<byte> samples)
    {
        int step = _samplesPerPixel, start = (firstPixel * step) + component;
        switch (description.BitsAllocated)
        {
            case 1:
                for (int i = 0; i < row.Length; i++)
                {
                    int bit = start + (i * step);
                    samples[bit >> 3] |= (byte)((row[i] & 1) << (bit & 7));
                }

                break;
            case 8:
                // Components are put together with the last.
                Span<byte> bytes = step == 1 ? samples.Slice(start, row.Length) : _bytes.AsSpan(component * row.Length, row.Length);
                Narrow(row, bytes);
                if (step > 1 && component == step - 1)
                {
                    BytePlanes.Join(_bytes.AsSpan(0, step * row.Length), step, 1, samples.Slice(firstPixel * step, step * row.Length));
                }

                break;
            case 16 when step == 1:
                Narrow(row, MemoryMarshal.Cast<byte, ushort>(samples).Slice(start, row.Length));
                break;
            case 16:
                Span<ushort> words = MemoryMarshal.Cast<byte, ushort>(samples)[start..];
                for (int i = 0; i < row.Length; i++)
                {
                    words[i * step] = (ushort)row[i];
                }

                break;
            default:
                Span<int> values = MemoryMarshal.Cast<byte, int>(samples)[start..];
                for (int i = 0; i < row.Length; i++)
                {
                    values[i * step] = row[i];
                }

                break;
        }
    }

    private static void Narrow(ReadOnlySpan<int> from, Span<ushort> to)
    {
        int i = 0;
        for (; i <= from.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            NarrowSixteen(from[i..]).CopyTo(to[i..]);
        }

        for (; i < from.Length; i++)
        {
            to[i] = (ushort)from[i];
        }
    }

    private static void Narrow(ReadOnlySpan<int> from, Span<byte> to)
    {
        int i = 0;
        for (; i <= from.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            Vector256.Narrow(NarrowSixteen(from[i..]), NarrowSixteen(from[(i + Vector256<ushort>.Count)..])).CopyTo(to[i..]);
        }

        for (; i < from.Length; i++)
        {
            to[i] = (byte)from[i];
        }
    }

    private static Vector256<ushort> NarrowSixteen(ReadOnlySpan<int> from) =>
        Vector256.Narrow(Vector256.Create(from).AsUInt32(), Vector256.Create(from[Vector256<int>.Count..]).AsUInt32());
}
