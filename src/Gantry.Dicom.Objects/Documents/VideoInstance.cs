using System.Globalization;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>Makes instances that hold a video as it is: MPEG-2, H.264 or HEVC, as elementary stream, in transport or program stream, or in MP4 (PS3.3 §A.32, PS3.5 §8.2.5 to §8.2.10).</summary>
public static class VideoInstance
{
    private static readonly CodedConcept s_wholeBody = new("38266002", "SCT", "Entire body");

    /// <summary>Makes an instance. What it says of the pictures is read from the head of the video, which is not decoded.</summary>
    /// <param name="kind">What it was taken with.</param>
    /// <param name="video">The video.</param>
    /// <param name="like">An instance whose patient and study it gets; null for a study of its own.</param>
    /// <param name="time">When it is made.</param>
    /// <param name="frameRate">Frames a second; null for what the video says.</param>
    /// <param name="region">What it shows, a code of CID 4 Anatomic Region; null for that of <paramref name="like"/>, else the whole body.</param>
    /// <returns>The data set, and the transfer syntax that it has to be written in.</returns>
    /// <exception cref="DicomException">It is no video, says no frame rate, or DICOM has no transfer syntax for its profile and level.</exception>
    public static (DataSet DataSet, TransferSyntax TransferSyntax) Create(VideoKind kind, ReadOnlyMemory<byte> video, DataSet? like, DateTimeOffset time, double? frameRate = null, CodedConcept? region = null)
    {
        (Uid sopClass, string modality) = kind switch
        {
            VideoKind.Endoscopic => (SopClasses.VideoEndoscopicImageStorage, "ES"),
            VideoKind.Microscopic => (SopClasses.VideoMicroscopicImageStorage, "GM"),
            _ => (SopClasses.VideoPhotographicImageStorage, "XC"),
        };
        DataSet made = NewInstance.Begin(sopClass, modality, like, time);
        made.SetFragments(Attributes.PixelData, VR.OB, [ReadOnlyMemory<byte>.Empty, video]);
        VideoDescription description = VideoDescription.FromDataSet(made);
        TransferSyntax syntax = SyntaxOf(description);
        long frames = VideoDescription.CountFrames(made);
        if (description.Rows > ushort.MaxValue || description.Columns > ushort.MaxValue || frames > int.MaxValue)
        {
            throw new DicomException($"The video has {description.Columns} × {description.Rows} pixels and {frames} frames: more than an image can have.");
        }

        made.SetValues(Attributes.ImageType, "ORIGINAL", "PRIMARY");
        made.SetEmpty(Attributes.PatientOrientation);
        made.Set(Attributes.SamplesPerPixel, (ushort)3);
        made.Set(Attributes.PhotometricInterpretation, "YBR_PARTIAL_420");
        made.Set(Attributes.PlanarConfiguration, (ushort)0);
        made.Set(Attributes.Rows, (ushort)description.Rows);
        made.Set(Attributes.Columns, (ushort)description.Columns);
        made.Set(Attributes.BitsAllocated, (ushort)(description.BitDepth > 8 ? 16 : 8));
        made.Set(Attributes.BitsStored, (ushort)description.BitDepth);
        made.Set(Attributes.HighBit, (ushort)(description.BitDepth - 1));
        made.Set(Attributes.PixelRepresentation, (ushort)0);
        made.Set(Attributes.NumberOfFrames, (int)frames);
        CineTiming.Set(made, frameRate ?? description.FrameRate ?? throw new DicomException("The video does not say how many frames a second it has: give its frame rate."));
        made.Set(Attributes.LossyImageCompression, "01");
        made.Set(Attributes.LossyImageCompressionRatio, Math.Round((double)description.Rows * description.Columns * 3 * frames * (description.BitDepth > 8 ? 2 : 1) / video.Length, 2));
        made.Set(Attributes.LossyImageCompressionMethod, description.Codec switch { VideoCodec.Mpeg2 => "ISO_13818_2", VideoCodec.H264 => "ISO_14496_10", _ => "ISO_23008_2" });
        made.SetCodes(Attributes.AnatomicRegionSequence, region ?? like?.GetCode(Attributes.AnatomicRegionSequence) ?? s_wholeBody);
        InstanceCompletion.Complete(made);
        return (made, syntax);
    }

    private static TransferSyntax SyntaxOf(VideoDescription video)
    {
        double level = double.TryParse(video.Level, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number : 0;
        if (video.Chroma != "4:2:0")
        {
            throw new DicomException($"{video}: DICOM takes videos whose chrominance is sampled 4:2:0 (PS3.5 §8.2.5 to §8.2.8). Encode it anew so.");
        }

        return (video.Codec, video.Profile, level) switch
        {
            (VideoCodec.Mpeg2, "Main", _) when video.Level is "Low" or "Main" => TransferSyntax.MPEG2MPML,
            (VideoCodec.Mpeg2, "Main", _) => TransferSyntax.MPEG2MPHL,
            (VideoCodec.H264, "High", > 0 and <= 4.1) => TransferSyntax.MPEG4HP41,
            (VideoCodec.H264, "High", > 0 and <= 4.2) => TransferSyntax.MPEG4HP422D,
            (VideoCodec.H264, "Stereo High", > 0 and <= 4.2) => TransferSyntax.MPEG4HP42STEREO,
            (VideoCodec.Hevc, "Main", > 0 and <= 5.1) => TransferSyntax.HEVCMP51,
            (VideoCodec.Hevc, "Main 10", > 0 and <= 5.1) => TransferSyntax.HEVCM10P51,
            _ => throw new DicomException($"{video}: DICOM has no transfer syntax for it. MPEG-2 Main, H.264 High up to level 4.2, HEVC Main and Main 10 up to level 5.1 have one: encode it anew so."),
        };
    }
}
