namespace Gantry.Dicom.Imaging.Tests;

/// <summary>Small data sets with pixels.</summary>
internal static class Images
{
    public static DataSet Create(
        int rows,
        int columns,
        byte[] pixels,
        int bitsAllocated = 8,
        int? bitsStored = null,
        int samples = 1,
        string photometric = "MONOCHROME2",
        bool signed = false,
        int planar = 0,
        int? frames = null)
    {
        int stored = bitsStored ?? bitsAllocated;
        DataSet dataSet = new();
        dataSet.Set(Attributes.SamplesPerPixel, (ushort)samples);
        dataSet.Set(Attributes.PhotometricInterpretation, photometric);
        if (samples > 1)
        {
            dataSet.Set(Attributes.PlanarConfiguration, (ushort)planar);
        }

        if (frames is not null)
        {
            dataSet.Set(Attributes.NumberOfFrames, frames.Value);
        }

        dataSet.Set(Attributes.Rows, (ushort)rows);
        dataSet.Set(Attributes.Columns, (ushort)columns);
        dataSet.Set(Attributes.BitsAllocated, (ushort)bitsAllocated);
        dataSet.Set(Attributes.BitsStored, (ushort)stored);
        dataSet.Set(Attributes.HighBit, (ushort)(stored - 1));
        dataSet.Set(Attributes.PixelRepresentation, signed ? (ushort)1 : (ushort)0);
        dataSet.SetBytes(Attributes.PixelData, bitsAllocated > 8 ? VR.OW : VR.OB, pixels);
        return dataSet;
    }

    /// <summary>Sixteen-bit samples, little endian.</summary>
    public static byte[] Words(params int[] values) => [.. values.SelectMany(value => new[] { (byte)value, (byte)(value >> 8) })];

    public static byte[] Render(DataSet dataSet, Window? window = null, int frame = 1) =>
        Renderer.Render(dataSet, frame, new RenderOptions { Window = window }).Pixels;

    public static DataSet Encoded(DataSet dataSet, TransferSyntax transferSyntax) => DataSet.Parse(dataSet.Encode(transferSyntax).ToArray(), transferSyntax);
}
