namespace Gantry.Dicom.Imaging;

/// <summary>What single pixels of a frame say: as stored, after the modality transform, and in the world. Safe to use from many threads.</summary>
public sealed class PixelValues
{
    private readonly NativeFrame _frame;
    private readonly ModalityTransform _modality;
    private readonly PixelPadding _padding;
    private readonly IReadOnlyList<RealWorldValueMapping> _mappings;

    private PixelValues(NativeFrame frame, DataSet dataSet, int frameNumber)
    {
        _frame = frame;
        _modality = ModalityTransform.Create(dataSet, frameNumber, frame.Description.IsSigned);
        _padding = PixelPadding.Create(dataSet, frame.Description);
        _mappings = RealWorldValueMapping.Of(dataSet, frameNumber);
    }

    /// <summary>Reads a frame.</summary>
    /// <param name="dataSet">The image, with its pixels or a source they can be read from.</param>
    /// <param name="frameNumber">1 for the first.</param>
    /// <exception cref="CodecNotAvailableException">The frame is compressed and there is no codec for it.</exception>
    /// <exception cref="DicomException">There is no such frame, or its pixels are colours.</exception>
    public static PixelValues Read(DataSet dataSet, int frameNumber = 1)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        FrameReader reader = FrameReader.FromDataSet(dataSet);
        return reader.Description.SamplesPerPixel == 1
            ? new PixelValues(reader.Read(frameNumber), dataSet, frameNumber)
            : throw new DicomException($"Pixels of {reader.Description.PhotometricInterpretation} are colours and no values.");
    }

    /// <summary>The stored value of a pixel.</summary>
    /// <param name="column">0 for the first.</param>
    /// <param name="row">0 for the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The pixel is outside the frame.</exception>
    public double StoredAt(int column, int row)
    {
        PixelDescription description = _frame.Description;
        ArgumentOutOfRangeException.ThrowIfNegative(column);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(column, description.Columns);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, description.Rows);
        return StoredValues.ReadNumber(description, _frame.Samples.Span, (row * description.Columns) + column);
    }

    /// <summary>The value of a pixel after Modality LUT or rescale, such as Hounsfield units; null where it is padding.</summary>
    /// <param name="column">0 for the first.</param>
    /// <param name="row">0 for the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The pixel is outside the frame.</exception>
    public double? ModalityAt(int column, int row)
    {
        double stored = StoredAt(column, row);
        return _padding.Contains(stored) ? null : _modality.Map(stored);
    }

    /// <summary>What a pixel means in the world, in as many ways as the image has mappings for its value; nothing where it is padding.</summary>
    /// <param name="column">0 for the first.</param>
    /// <param name="row">0 for the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">The pixel is outside the frame.</exception>
    public IReadOnlyList<RealWorldValue> RealWorldAt(int column, int row)
    {
        double stored = StoredAt(column, row);
        List<RealWorldValue> values = [];
        foreach (RealWorldValueMapping mapping in _padding.Contains(stored) ? [] : _mappings)
        {
            if (mapping.Map(stored) is { } value)
            {
                values.Add(new RealWorldValue(value, mapping.Units, mapping.Quantity, mapping.Label));
            }
        }

        return values;
    }
}
