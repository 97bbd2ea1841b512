using System.Runtime.InteropServices;

namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>Writes the Image Pixel and Image Plane modules (PS3.3 §C.7.6.2, §C.7.6.3).</summary>
internal static class PixelModule
{
    /// <summary>16 bits allocated, unsigned, gray.</summary>
    public static void SetGray16(DataSet dataSet, int rows, int columns, int bitsStored, short[] pixels, string photometricInterpretation = "MONOCHROME2")
    {
        SetDescription(dataSet, rows, columns, 1, photometricInterpretation, 16, bitsStored);
        byte[] bytes = new byte[pixels.Length * 2];
        if (BitConverter.IsLittleEndian)
        {
            MemoryMarshal.AsBytes(pixels.AsSpan()).CopyTo(bytes);
        }
        else
        {
            for (int i = 0; i < pixels.Length; i++)
            {
                System.Buffers.Binary.BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(2 * i), pixels[i]);
            }
        }

        dataSet.SetBytes(Attributes.PixelData, VR.OW, bytes);
    }

    /// <summary>8 bits allocated, gray or red, green and blue by pixel.</summary>
    public static void Set8(DataSet dataSet, int rows, int columns, int samplesPerPixel, byte[] pixels)
    {
        SetDescription(dataSet, rows, columns, samplesPerPixel, samplesPerPixel == 1 ? "MONOCHROME2" : "RGB", 8, 8);
        dataSet.SetBytes(Attributes.PixelData, VR.OB, pixels);
    }

    /// <summary>Everything but the pixel data.</summary>
    public static void SetDescription(DataSet dataSet, int rows, int columns, int samplesPerPixel, string photometricInterpretation, int bitsAllocated, int bitsStored)
    {
        dataSet.Set(Attributes.SamplesPerPixel, (ushort)samplesPerPixel);
        dataSet.Set(Attributes.PhotometricInterpretation, photometricInterpretation);
        if (samplesPerPixel > 1)
        {
            dataSet.Set(Attributes.PlanarConfiguration, (ushort)0);
        }

        dataSet.Set(Attributes.Rows, (ushort)rows);
        dataSet.Set(Attributes.Columns, (ushort)columns);
        dataSet.Set(Attributes.BitsAllocated, (ushort)bitsAllocated);
        dataSet.Set(Attributes.BitsStored, (ushort)bitsStored);
        dataSet.Set(Attributes.HighBit, (ushort)(bitsStored - 1));
        dataSet.Set(Attributes.PixelRepresentation, (ushort)0);
    }

    /// <summary>Where a slice lies, and in which frame of reference.</summary>
    public static void SetPlane(DataSet dataSet, SlicePlane plane, double thickness, Uid frameOfReference)
    {
        dataSet.Set(Attributes.FrameOfReferenceUID, frameOfReference);
        dataSet.SetEmpty(Attributes.PositionReferenceIndicator);
        dataSet.SetValues(Attributes.ImagePositionPatient, Round(plane.Position.X), Round(plane.Position.Y), Round(plane.Position.Z));
        dataSet.SetValues(
            Attributes.ImageOrientationPatient,
            Round(plane.AlongRow.X),
            Round(plane.AlongRow.Y),
            Round(plane.AlongRow.Z),
            Round(plane.AlongColumn.X),
            Round(plane.AlongColumn.Y),
            Round(plane.AlongColumn.Z));
        dataSet.SetValues(Attributes.PixelSpacing, Round(plane.Spacing), Round(plane.Spacing));
        dataSet.Set(Attributes.SliceThickness, thickness);
        dataSet.Set(Attributes.SliceLocation, Round(System.Numerics.Vector3.Dot(plane.Position, System.Numerics.Vector3.Cross(plane.AlongRow, plane.AlongColumn))));
    }

    // A DS value has at most 16 characters.
    private static double Round(double value) => Math.Round(value, 6) + 0.0;
}
