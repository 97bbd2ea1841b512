using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Bench.Codecs;

/// <summary>A picture that a foreign encoder compressed: once as one frame, once as many alike.</summary>
internal sealed class Compressed
{
    private const int Many = 31;
    private readonly string _one;
    private readonly string _many;
    private readonly string _scratch;
    private readonly byte[] _codeStream;
    private readonly byte[] _samples;
    private readonly PixelDescription _description;
    private readonly IFrameDecoder _decoder;

    /// <param name="source">A native file.</param>
    /// <param name="scratch">The folder for files.</param>
    /// <param name="options">What tells dcmcjpeg how to encode.</param>
    public Compressed(string source, string scratch, params string[] options)
    {
        _scratch = scratch;
        _one = Path.Combine(scratch, "one.dcm");
        _many = Path.Combine(scratch, "many.dcm");
        ForeignProcess.Run(["dcmcjpeg", .. options, source, _one]);
        using DicomFile file = DicomFile.Open(_one);
        _codeStream = FrameIndex.FromDataSet(file.DataSet).Read(1);
        _description = PixelDescription.FromDataSet(file.DataSet);
        _samples = new byte[_description.FrameLength];
        _decoder = FrameCodecs.Default.TryGetDecoder(file.TransferSyntax, out IFrameDecoder? decoder) ? decoder : throw new InvalidOperationException($"{source} has no decoder.");
        Write(file, _one, 1);
        Write(file, _many, Many);
    }

    /// <summary>Millions of samples of a frame.</summary>
    public double Megasamples => _description.Rows * _description.Columns * _description.SamplesPerPixel / 1e6;

    /// <summary>Decodes until the code is compiled as it stays.</summary>
    public void WarmUp()
    {
        for (long start = Environment.TickCount64; Environment.TickCount64 - start < 1500;)
        {
            _decoder.Decode(_description, _codeStream, _samples);
        }
    }

    /// <summary>Seconds of processor time that a frame takes us.</summary>
    public double Ours()
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < Many; i++)
        {
            _decoder.Decode(_description, _codeStream, _samples);
        }

        return (Environment.CpuUsage.TotalTime - start).TotalSeconds / Many;
    }

    /// <summary>Seconds of processor time that a frame takes dcmdjpeg beyond the first.</summary>
    public double Dcmtk()
    {
        string target = Path.Combine(_scratch, "decoded.dcm");
        return (ForeignProcess.Run("dcmdjpeg", "+cn", "+px", _many, target) - ForeignProcess.Run("dcmdjpeg", "+cn", "+px", _one, target)) / (Many - 1);
    }

    /// <summary>Seconds of processor time that the code stream takes djpeg beyond a picture of one pixel.</summary>
    public double Djpeg()
    {
        string jpeg = Path.Combine(_scratch, "picture.jpg"), pixel = Path.Combine(_scratch, "pixel.jpg");
        File.WriteAllBytes(jpeg, _codeStream);
        File.WriteAllBytes(pixel, JpegEncoder.Encode(new RenderedImage(1, 1, 1, [0])));
        return ForeignProcess.Repeat(Many, "djpeg", jpeg) - ForeignProcess.Repeat(Many, "djpeg", pixel);
    }

    private void Write(DicomFile file, string path, int frames)
    {
        byte[] even = [.. _codeStream, .. new byte[_codeStream.Length & 1]];
        DataSet copy = file.DataSet.Clone();
        copy.Set(Attributes.NumberOfFrames, frames);
        copy.SetFragments(Attributes.PixelData, VR.OB, [default, .. Enumerable.Repeat((ReadOnlyMemory<byte>)even, frames)]);
        string temporary = path + ".new";
        File.WriteAllBytes(temporary, new DicomFile(copy, file.TransferSyntax).ToArray(file.TransferSyntax));
        File.Move(temporary, path, overwrite: true);
    }
}
