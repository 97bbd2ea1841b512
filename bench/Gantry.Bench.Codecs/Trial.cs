using System.Buffers;
using System.Globalization;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Bench.Codecs;

/// <summary>A picture in a transfer syntax, encoded by us once: what everybody decodes, and what everybody encodes.</summary>
internal sealed class Trial
{
    /// <summary>Files of many frames have about so many bytes of samples, that what frames take stands out from what the start of a program takes.</summary>
    private const int Many = 24 << 20, FewestFrames = 5, MostFrames = 61;

    /// <summary>Times are of so much work.</summary>
    public static readonly TimeSpan Enough = TimeSpan.FromSeconds(0.1);

    private readonly string _scratch;
    private readonly TransferSyntax _syntax;
    private readonly EncodeOptions _options;
    private readonly Picture _picture;
    private readonly NativeFrame _frame;
    private readonly Dictionary<TransferSyntax, Trial> _others = [];
    private readonly IFrameEncoder _encoder;
    private readonly IFrameDecoder _decoder;
    private readonly PixelDescription _description;
    private readonly byte[] _codeStream;
    private readonly byte[] _samples;
    private readonly ArrayBufferWriter<byte> _encoded = new();

    /// <param name="picture">The picture.</param>
    /// <param name="syntax">The transfer syntax.</param>
    /// <param name="options">How much may be lost.</param>
    /// <param name="scratch">The folder for files.</param>
    public Trial(Picture picture, TransferSyntax syntax, EncodeOptions options, string scratch)
    {
        (_scratch, _syntax, _options, _picture, _frame) = (scratch, syntax, options, picture, picture.Frame);
        FrameCodecs.Default.TryGetEncoder(syntax, out IFrameEncoder? encoder);
        FrameCodecs.Default.TryGetDecoder(syntax, out IFrameDecoder? decoder);
        (_encoder, _decoder) = (encoder!, decoder!);
        string photometric = _encoder.Encode(_frame.Description, _frame.Samples.Span, syntax, options, _encoded);
        _codeStream = _encoded.WrittenSpan.ToArray();
        _description = _frame.Description with { TransferSyntax = syntax, PhotometricInterpretation = photometric, PlanarConfiguration = 0 };
        _samples = new byte[_description.FrameLength];
        Frames = Math.Clamp(Many / _samples.Length, FewestFrames, MostFrames);
        File.WriteAllBytes(CodeStreamFile, _codeStream);
        File.WriteAllBytes(SamplesFile, _frame.Samples.Span);
        foreach (int frames in (int[])[1, Frames])
        {
            Write(_frame.Description, TransferSyntax.ExplicitVRLittleEndian, NativeFile(frames), frames, data => data.SetBytes(
                Attributes.PixelData, _description.BitsAllocated > 8 ? VR.OW : VR.OB, (byte[])[.. Enumerable.Repeat(_frame.Samples, frames).SelectMany(frame => frame.ToArray())]));
            byte[] even = [.. _codeStream, .. new byte[_codeStream.Length & 1]];
            Write(_description, syntax, EncodedFile(frames), frames, data => data.SetFragments(Attributes.PixelData, VR.OB, [default, .. Enumerable.Repeat<ReadOnlyMemory<byte>>(even, frames)]));
        }
    }

    /// <summary>How many frames the longer files have; the shorter ones have one.</summary>
    public int Frames { get; }

    /// <summary>The code stream alone.</summary>
    public string CodeStreamFile => Path.Combine(_scratch, "code-stream");

    /// <summary>The samples alone.</summary>
    public string SamplesFile => Path.Combine(_scratch, "samples");

    /// <summary>Where programs may write.</summary>
    public string TargetFile => Path.Combine(_scratch, "target.dcm");

    /// <summary>Why the encoder does not take a picture; null when it does.</summary>
    public static string? WhyNot(Picture picture, TransferSyntax syntax) =>
        FrameCodecs.Default.TryGetEncoder(syntax, out IFrameEncoder? encoder) ? encoder.WhyNot(picture.Frame.Description, syntax) : "there is no encoder";

    /// <summary>A native file.</summary>
    public string NativeFile(int frames) => Path.Combine(_scratch, string.Create(CultureInfo.InvariantCulture, $"native-{frames}.dcm"));

    /// <summary>An encoded file.</summary>
    public string EncodedFile(int frames) => Path.Combine(_scratch, string.Create(CultureInfo.InvariantCulture, $"encoded-{frames}.dcm"));

    /// <summary>Seconds of processor time that a frame takes us.</summary>
    /// <param name="direction">Which way.</param>
    /// <param name="enough">For how long it is done again and again; <see cref="Enough"/> when null.</param>
    public double Measure(Direction direction, TimeSpan? enough = null) => Cost.Of(enough ?? Enough, direction == Direction.Decode ? Decode : Encode);

    /// <summary>Does it until it gets no faster twice in a row: its code is compiled as it stays, which the compiler does later where it has no processor of its own.</summary>
    public void WarmUp(Direction direction)
    {
        var step = TimeSpan.FromSeconds(0.7);
        double best = Measure(direction, step);
        for (int alike = 0; alike < 2;)
        {
            double next = Measure(direction, step);
            alike = next < 0.95 * best ? 0 : alike + 1;
            best = Math.Min(best, next);
        }
    }

    /// <summary>The same picture in another transfer syntax, warmed up as this one is.</summary>
    public Trial In(TransferSyntax syntax)
    {
        if (!_others.TryGetValue(syntax, out Trial? other))
        {
            _others[syntax] = other = new Trial(_picture, syntax, _options, Directory.CreateDirectory(Path.Combine(_scratch, "other")).FullName);
            other.WarmUp(Direction.Decode);
            other.WarmUp(Direction.Encode);
        }

        return other;
    }

    private void Decode() => _decoder.Decode(_description, _codeStream, _samples);

    private void Encode()
    {
        _encoded.ResetWrittenCount();
        _encoder.Encode(_frame.Description, _frame.Samples.Span, _syntax, _options, _encoded);
    }

    private static void Write(PixelDescription description, TransferSyntax syntax, string path, int frames, Action<DataSet> setPixels)
    {
        DataSet data = new();
        data.Set(Attributes.SOPClassUID, description.SamplesPerPixel > 1 ? SopClasses.MultiFrameTrueColorSecondaryCaptureImageStorage : SopClasses.MultiFrameGrayscaleWordSecondaryCaptureImageStorage);
        data.Set(Attributes.SOPInstanceUID, new Uid("2.25.1"));
        data.Set(Attributes.SamplesPerPixel, (ushort)description.SamplesPerPixel);
        data.Set(Attributes.PhotometricInterpretation, description.PhotometricInterpretation);
        if (description.SamplesPerPixel > 1)
        {
            data.Set(Attributes.PlanarConfiguration, (ushort)0);
        }

        data.Set(Attributes.NumberOfFrames, frames);
        data.Set(Attributes.Rows, (ushort)description.Rows);
        data.Set(Attributes.Columns, (ushort)description.Columns);
        data.Set(Attributes.BitsAllocated, (ushort)description.BitsAllocated);
        data.Set(Attributes.BitsStored, (ushort)description.BitsStored);
        data.Set(Attributes.HighBit, (ushort)description.HighBit);
        data.Set(Attributes.PixelRepresentation, description.IsSigned ? (ushort)1 : (ushort)0);
        setPixels(data);
        File.WriteAllBytes(path, new DicomFile(data, syntax).ToArray(syntax));
    }
}
