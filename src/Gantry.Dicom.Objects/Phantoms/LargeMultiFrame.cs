using System.Buffers.Binary;

namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>A multi-frame object of any size, written frame by frame so that it never is in memory as a whole.</summary>
public static class LargeMultiFrame
{
    private const int Size = 1024;
    private const int FrameLength = Size * Size;

    /// <summary>The most frames that fit in pixel data of a 32-bit length.</summary>
    public const int MaximumFrames = 4095;

    /// <summary>Writes a Part 10 file in explicit little endian: 8-bit gray multi-frame secondary capture, 1024 × 1024, 1 MiB a frame.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="numberOfFrames">How many frames, up to 4095; 1024 give 1 GiB.</param>
    /// <param name="seed">Decides pixels and identifiers.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <returns>The SOP Instance UID.</returns>
    public static async Task<Uid> WriteAsync(string path, int numberOfFrames, int seed = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numberOfFrames, 2);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numberOfFrames, MaximumFrames);
        DataSet dataSet = Header(numberOfFrames, seed);
        Uid sopInstance = dataSet.Get(Attributes.SOPInstanceUID)!.Value;
        FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(
                FileMetaInformation.Encode(SopClasses.MultiFrameGrayscaleByteSecondaryCaptureImageStorage, sopInstance, TransferSyntax.ExplicitVRLittleEndian),
                cancellationToken).ConfigureAwait(false);
            await dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            await file.WriteAsync(PixelDataHeader((uint)numberOfFrames * FrameLength), cancellationToken).ConfigureAwait(false);
            byte[] noise = Noise(seed);
            byte[] frame = new byte[FrameLength];
            for (int i = 0; i < numberOfFrames; i++)
            {
                Draw(frame, noise, i, numberOfFrames);
                await file.WriteAsync(frame, cancellationToken).ConfigureAwait(false);
            }
        }

        return sopInstance;
    }

    private static DataSet Header(int numberOfFrames, int seed)
    {
        PhantomPatient patient = new("SYN-LARGE", new PersonName("Phantom^Large"), new DateOnly(1970, 1, 1), "O", "ISO_IR 192");
        PhantomStudy study = new(patient, $"large/{seed}/{numberOfFrames}", new DateOnly(2026, 1, 1), new TimeOnly(12, 0), "Large multi-frame");
        DataSet dataSet = new PhantomSeries(study, 1, "OT", "Large multi-frame") { BodyPart = "HEAD" }
            .Begin(SopClasses.MultiFrameGrayscaleByteSecondaryCaptureImageStorage, 1, "DERIVED", "SECONDARY");
        dataSet.SetEmpty(Attributes.PatientOrientation);
        dataSet.Set(Attributes.ConversionType, "SYN");
        dataSet.Set(Attributes.BurnedInAnnotation, "NO");
        dataSet.Set(Attributes.NumberOfFrames, numberOfFrames);
        dataSet.Set(Attributes.FrameTime, 40);
        dataSet.Set(Attributes.FrameIncrementPointer, Attributes.FrameTime.Tag);
        dataSet.Set(Attributes.RescaleIntercept, 0);
        dataSet.Set(Attributes.RescaleSlope, 1);
        dataSet.Set(Attributes.RescaleType, "US");
        dataSet.Set(Attributes.PresentationLUTShape, "IDENTITY");
        PixelModule.SetDescription(dataSet, Size, Size, 1, "MONOCHROME2", 8, 8);
        return dataSet;
    }

    private static byte[] PixelDataHeader(uint length)
    {
        byte[] header = [0xE0, 0x7F, 0x10, 0x00, (byte)'O', (byte)'B', 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), length);
        return header;
    }

    private static byte[] Noise(int seed)
    {
        Noise source = new(seed);
        byte[] noise = new byte[FrameLength * 2];
        for (int i = 0; i < noise.Length; i++)
        {
            noise[i] = (byte)(source.Uniform() * 32);
        }

        return noise;
    }

    // A bar that wanders from left to right over noise, so that every frame differs.
    private static void Draw(byte[] frame, byte[] noise, int number, int numberOfFrames)
    {
        int bar = (int)((long)number * (Size - 32) / numberOfFrames);
        noise.AsSpan(number * 4099 % FrameLength, FrameLength).CopyTo(frame);
        for (int row = 0; row < Size; row++)
        {
            frame.AsSpan((row * Size) + bar, 32).Fill((byte)(128 + (number & 0x7F)));
        }
    }
}
