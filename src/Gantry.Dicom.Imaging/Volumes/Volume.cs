namespace Gantry.Dicom.Imaging;

/// <summary>Modality values in even steps through a part of the patient. Steps need not be perpendicular to each other: a tilted gantry leaves a slanted block, which is measured as it is.</summary>
public sealed class Volume
{
    private readonly float[] _values;

    private Volume(float[] values, int columns, int rows, SliceStack stack)
    {
        _values = values;
        (Columns, Rows, Slices) = (columns, rows, stack.Slices.Count);
        ImagePlane plane = stack.Slices[0].Plane;
        Origin = plane.Position;
        ColumnStep = plane.RowDirection * plane.ColumnSpacing;
        RowStep = plane.ColumnDirection * plane.RowSpacing;
        SliceStep = stack.Step;
    }

    /// <summary>How many values a row has.</summary>
    public int Columns { get; }

    /// <summary>How many rows a slice has.</summary>
    public int Rows { get; }

    /// <summary>How many slices there are.</summary>
    public int Slices { get; }

    /// <summary>The middle of the first value, in millimetres in the patient.</summary>
    public PatientVector Origin { get; }

    /// <summary>The way from one column to the next, in millimetres.</summary>
    public PatientVector ColumnStep { get; }

    /// <summary>The way from one row to the next, in millimetres.</summary>
    public PatientVector RowStep { get; }

    /// <summary>The way from one slice to the next, in millimetres.</summary>
    public PatientVector SliceStep { get; }

    /// <summary>The middle of the block.</summary>
    public PatientVector Center => Origin + (ColumnStep * ((Columns - 1) / 2.0)) + (RowStep * ((Rows - 1) / 2.0)) + (SliceStep * ((Slices - 1) / 2.0));

    /// <summary>The smallest step in millimetres.</summary>
    public double SmallestStep => Math.Min(Math.Min(ColumnStep.Length, RowStep.Length), SliceStep.Length);

    /// <summary>A value.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="row">From 0.</param>
    /// <param name="slice">From 0.</param>
    public float this[int column, int row, int slice]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(column);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, Columns);
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows);
            return _values[((((long)slice * Rows) + row) * Columns) + column];
        }
    }

    /// <summary>Reads the frames of a stack, several at once.</summary>
    /// <param name="stack">The slices.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="DicomException">A frame can't be read, is in colour, or has another size than the first; or there are too many values for memory.</exception>
    public static Volume Load(SliceStack stack, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stack);
        VolumeSlice first = stack.Slices[0];
        PixelDescription description = PixelDescription.FromDataSet(first.DataSet);
        long count = (long)description.Columns * description.Rows * stack.Slices.Count;
        if (count * sizeof(float) > first.DataSet.Context.Limits.MaximumValueInMemory)
        {
            throw new DicomException(
                $"{stack.Slices.Count} slices of {description.Rows} × {description.Columns} values are more than the {first.DataSet.Context.Limits.MaximumValueInMemory} bytes that are brought into memory at once.");
        }

        float[] values = new float[count];
        Dictionary<DataSet, FrameReader> readerOf = stack.Slices.Select(slice => slice.DataSet).Distinct().ToDictionary(dataSet => dataSet, dataSet => FrameReader.FromDataSet(dataSet));
        ParallelFrames.ForEach(stack.Slices.Count, Environment.ProcessorCount, i =>
        {
            VolumeSlice slice = stack.Slices[i];
            int length = description.Columns * description.Rows;
            ReadSlice(slice, readerOf[slice.DataSet].Read(slice.FrameNumber), description, values.AsSpan(i * length, length));
        }, cancellationToken);
        return new Volume(values, description.Columns, description.Rows, stack);
    }

    /// <summary>The value at a place between others, interpolated along all three steps; NaN outside of the block.</summary>
    /// <param name="column">From 0 to the last column.</param>
    /// <param name="row">From 0 to the last row.</param>
    /// <param name="slice">From 0 to the last slice.</param>
    public float Sample(double column, double row, double slice)
    {
        // Half a step around the outermost values still belongs to them.
        const double Edge = 0.5;
        if (!(column >= -Edge && row >= -Edge && slice >= -Edge && column <= Columns - Edge && row <= Rows - Edge && slice <= Slices - Edge))
        {
            return float.NaN;
        }

        (int c, float cf) = Split(column, Columns);
        (int r, float rf) = Split(row, Rows);
        (int s, float sf) = Split(slice, Slices);
        int nextColumn = c + 1 < Columns ? 1 : 0;
        int nextRow = r + 1 < Rows ? Columns : 0;
        int nextSlice = s + 1 < Slices ? Rows * Columns : 0;
        int at = (((s * Rows) + r) * Columns) + c;
        float near = Mix(Mix(_values[at], _values[at + nextColumn], cf), Mix(_values[at + nextRow], _values[at + nextRow + nextColumn], cf), rf);
        at += nextSlice;
        float far = Mix(Mix(_values[at], _values[at + nextColumn], cf), Mix(_values[at + nextRow], _values[at + nextRow + nextColumn], cf), rf);
        return Mix(near, far, sf);
    }

    /// <summary>Which column, row and slice a point in the patient lies at, fractions included.</summary>
    public PatientVector IndexOf(PatientVector point)
    {
        PatientVector way = point - Origin;
        PatientVector rowsBySlices = PatientVector.Cross(RowStep, SliceStep);
        double block = PatientVector.Dot(ColumnStep, rowsBySlices);
        return new PatientVector(
            PatientVector.Dot(way, rowsBySlices) / block,
            PatientVector.Dot(way, PatientVector.Cross(SliceStep, ColumnStep)) / block,
            PatientVector.Dot(way, PatientVector.Cross(ColumnStep, RowStep)) / block);
    }

    private static void ReadSlice(VolumeSlice slice, NativeFrame frame, PixelDescription expected, Span<float> target)
    {
        PixelDescription description = frame.Description;
        if (description.SamplesPerPixel != 1 || description.PhotometricInterpretation == "PALETTE COLOR" || (description.Rows, description.Columns) != (expected.Rows, expected.Columns) || description.BitsAllocated < 8)
        {
            throw new DicomException(
                $"Instance {slice.DataSet.GetString(Attributes.SOPInstanceUID)} has {description.Rows} × {description.Columns} pixels ({description.PhotometricInterpretation}, Bits Allocated (0028,0100) {description.BitsAllocated}); "
                + $"a volume is made of gray slices of 8 bits and more, here of {expected.Rows} × {expected.Columns}.");
        }

        ModalityTransform modality = ModalityTransform.Create(slice.DataSet, slice.FrameNumber, description.IsSigned);
        if (description.IsFloat || description.BitsStored > 16)
        {
            double[] numbers = StoredValues.ReadNumbers(description, frame.Samples.Span);
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = (float)modality.Map(numbers[i]);
            }

            return;
        }

        ushort[] raised = StoredValues.ReadRaised(description, frame.Samples.Span);
        int raise = StoredValues.RaiseOf(description);
        float[] mapped = new float[1 << description.BitsStored];
        for (int i = 0; i < mapped.Length; i++)
        {
            mapped[i] = (float)modality.Map(i - raise);
        }

        for (int i = 0; i < target.Length; i++)
        {
            target[i] = mapped[raised[i]];
        }
    }

    private static (int Whole, float Fraction) Split(double index, int count)
    {
        double inside = Math.Clamp(index, 0, count - 1);
        int whole = (int)inside;
        return (whole, (float)(inside - whole));
    }

    private static float Mix(float a, float b, float share) => a + ((b - a) * share);
}
