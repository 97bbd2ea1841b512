using System.Diagnostics;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Documents;
using Gantry.Dicom.Objects.Tests.Validation;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.Documents;

/// <summary>Videos of ffmpeg become instances that say what the videos are, and hold them as they are.</summary>
[Trait("Ledger", "R019")]
public sealed class VideoInstanceTests
{
    private static readonly DateTimeOffset s_time = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("mpeg2video", "m2v", "yuv420p", VideoKind.Endoscopic, "1.2.840.10008.1.2.4.100")]
    [InlineData("mpeg2video", "vob", "yuv420p", VideoKind.Photographic, "1.2.840.10008.1.2.4.100")]
    [InlineData("mpeg2video", "ts", "yuv420p", VideoKind.Photographic, "1.2.840.10008.1.2.4.100")]
    [InlineData("libx264", "h264", "yuv420p", VideoKind.Microscopic, "1.2.840.10008.1.2.4.102")]
    [InlineData("libx264", "mp4", "yuv420p", VideoKind.Photographic, "1.2.840.10008.1.2.4.102")]
    [InlineData("libx264", "ts", "yuv420p", VideoKind.Photographic, "1.2.840.10008.1.2.4.102")]
    [InlineData("libx265", "hevc", "yuv420p", VideoKind.Photographic, "1.2.840.10008.1.2.4.107")]
    [InlineData("libx265", "mp4", "yuv420p10le", VideoKind.Photographic, "1.2.840.10008.1.2.4.108")]
    public void The_head_of_a_video_says_what_it_is(string codec, string container, string pixels, VideoKind kind, string syntax)
    {
        byte[] video = Encode(codec, container, pixels);

        (DataSet made, TransferSyntax transferSyntax) = VideoInstance.Create(kind, video, Instances.MinimalMr(), s_time);

        transferSyntax.Uid.Value.ShouldBe(syntax);
        (made.Get(Attributes.Rows), made.Get(Attributes.Columns), made.Get(Attributes.NumberOfFrames), made.Get(Attributes.FrameTime)).ShouldBe(((ushort)120, (ushort)160, 12, 40));
        made.Get(Attributes.BitsStored).ShouldBe((ushort)(pixels == "yuv420p" ? 8 : 10));
        made.GetString(Attributes.StudyInstanceUID).ShouldBe("2.25.11");
        DataSet read = DicomFile.Parse(new DicomFile(made, transferSyntax).ToArray(transferSyntax)).DataSet;
        VideoDescription.FromDataSet(read).Contradictions(read).ShouldBeEmpty();
        read.TryGetElement(Attributes.PixelData, out DataElement element).ShouldBeTrue();
        element.FragmentCount.ShouldBe(2);
        element.ReadFragment(1).Span[..video.Length].SequenceEqual(video).ShouldBeTrue();
        Validator.Validate(read).Errors.ShouldBeEmpty();

        // dicom3tools of 2022 does not know HEVC.
        if (codec != "libx265")
        {
            string folder = Directory.CreateTempSubdirectory("gantry-video").FullName;
            string path = Path.Combine(folder, "video.dcm");
            File.WriteAllBytes(path, new DicomFile(made, transferSyntax).ToArray(transferSyntax));
            Dciodvfy.Errors(path, "Video").ShouldBeEmpty();
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void What_DICOM_has_no_transfer_syntax_for_is_refused_with_what_it_is()
    {
        Should.Throw<DicomException>(() => VideoInstance.Create(VideoKind.Photographic, Encode("libx264", "mp4", "yuv444p"), null, s_time)).Message.ShouldContain("4:2:0");
        Should.Throw<DicomException>(() => VideoInstance.Create(VideoKind.Photographic, Encode("libx264", "mp4", "yuv420p", "-profile:v", "baseline"), null, s_time)).Message.ShouldContain("Baseline");
        Should.Throw<DicomException>(() => VideoInstance.Create(VideoKind.Photographic, "no video"u8.ToArray(), null, s_time));
    }

    private static byte[] Encode(string codec, string container, string pixels, params string[] more)
    {
        Assert.SkipUnless(Judge.IsThere("ffmpeg"), "ffmpeg is not installed.");
        string path = Path.Combine(Path.GetTempPath(), $"gantry-video-{Guid.NewGuid():N}.{container}");
        try
        {
            ProcessStartInfo start = new("ffmpeg", ["-v", "error", "-f", "lavfi", "-i", "testsrc=size=160x120:rate=25", "-frames:v", "12", "-pix_fmt", pixels, "-c:v", codec, .. more, path]) { RedirectStandardError = true, UseShellExecute = false };
            using Process process = Process.Start(start)!;
            string error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, error);
            return File.ReadAllBytes(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
