namespace Gantry.Dicom.Imaging;

/// <summary>One page of a waveform: what is on it and where.</summary>
internal sealed class WaveformPage
{
    /// <summary>Where the paper begins, below the header.</summary>
    public const double GridTop = 38;

    /// <summary>How many strips one page holds.</summary>
    public const int MostStrips = 64;

    /// <summary>The width of the time axis that a usual page has, in millimetres.</summary>
    private const double UsualTraceWidth = 250;

    private const double UsualSpeed = 25;
    private const double UsualSeconds = 10;
    private const double NarrowestTrace = 5;
    private const double Margins = 47;
    private const double PointsAMillimetre = 10;

    private static readonly Uid[] s_electrocardiograms =
    [
        SopClasses.TwelveLeadECGWaveformStorage, SopClasses.GeneralECGWaveformStorage, SopClasses.AmbulatoryECGWaveformStorage, SopClasses.General32bitECGWaveformStorage,
    ];

    /// <summary>Chooses what is on the page.</summary>
    /// <exception cref="ArgumentException">The options ask for what is not there.</exception>
    public WaveformPage(Waveform waveform, WaveformPageOptions options)
    {
        (Waveform, Options) = (waveform, options);
        Group = options.Group >= 1 && options.Group <= waveform.Groups.Count
            ? waveform.Groups[options.Group - 1]
            : throw new ArgumentException($"There is no multiplex group {options.Group}: the waveform has {waveform.Groups.Count}.", nameof(options));
        Require(options, options.From >= 0 && (options.From == 0 || options.From < Group.Duration), $"A page can't begin at {options.From} s: the multiplex group is {AxisScale.TextOf(Group.Duration)} s long.");
        Require(options, options.Seconds is null or > 0, $"{options.Seconds} s is no length of a page: it has to be above 0.");
        Require(options, options.Speed is null or > 0, $"{options.Speed} mm/s is no speed: it has to be above 0.");
        Require(options, options.Gain is null or (> 0 and < double.PositiveInfinity), $"{options.Gain} mm/mV is no gain: it has to be above 0.");
        IsElectrocardiogram = waveform.DataSet.Get(Attributes.SOPClassUID) is { } sopClass && s_electrocardiograms.Contains(sopClass);
        Leads = options.Layout == WaveformLayout.Strips ? null : EcgLead.FindStandard(Group.Channels);
        Require(options, Leads is not null || options.Layout != WaveformLayout.TwelveLead, $"Multiplex group {Group.Number} does not have the twelve standard leads: draw it as strips.");

        double? fit = options.Seconds ?? (options.Speed is null && !IsElectrocardiogram && Leads is null ? Math.Min(UsualSeconds, Math.Max(Group.Duration, 1 / Group.SamplingFrequency)) : null);
        Speed = options.Speed ?? (fit is { } length ? UsualTraceWidth / length : UsualSpeed);
        Seconds = fit ?? UsualTraceWidth / Speed;
        TraceWidth = Seconds * Speed;
        Require(options, TraceWidth is >= NarrowestTrace and <= WaveformPageOptions.MaximumTraceWidth, $"{Seconds} s at {Speed} mm/s are {TraceWidth} mm; a page holds {NarrowestTrace} to {WaveformPageOptions.MaximumTraceWidth}.");

        int sets = Leads is not null ? 1 : (Group.NumberOfChannels + MostStrips - 1) / MostStrips;
        double windows = Math.Max(1, Math.Ceiling(((Group.Duration - options.From) / Seconds) - 1e-9));
        Count = (int)Math.Min(windows * sets, int.MaxValue);
        Require(options, options.Page >= 1 && options.Page <= Count, $"There is no page {options.Page}: there are {Count}.");
        From = options.From + ((options.Page - 1) / sets * Seconds);
        FirstChannel = (options.Page - 1) % sets * MostStrips;
        ChannelCount = Math.Min(MostStrips, Group.NumberOfChannels - FirstChannel);
        StripHeight = Leads is not null ? 40 : Math.Clamp(Math.Floor(160.0 / ChannelCount / 5) * 5, 10, 40);
        GridHeight = StripHeight * (Leads is not null ? 4 : ChannelCount);
    }

    /// <summary>The waveform.</summary>
    public Waveform Waveform { get; }

    /// <summary>What was asked for.</summary>
    public WaveformPageOptions Options { get; }

    /// <summary>The multiplex group.</summary>
    public WaveformGroup Group { get; }

    /// <summary>Whether it is an ECG, drawn on millimetre paper.</summary>
    public bool IsElectrocardiogram { get; }

    /// <summary>Where the twelve leads are among the channels; null where strips are drawn.</summary>
    public int[]? Leads { get; }

    /// <summary>Whether the lines of the paper are a millimetre apart.</summary>
    public bool HasMillimetres => Leads is not null || IsElectrocardiogram;

    /// <summary>How many pages there are.</summary>
    public int Count { get; }

    /// <summary>Where the page begins, in seconds after the first sample.</summary>
    public double From { get; }

    /// <summary>Seconds on the page.</summary>
    public double Seconds { get; }

    /// <summary>Millimetres a second.</summary>
    public double Speed { get; }

    /// <summary>The width of the time axis.</summary>
    public double TraceWidth { get; }

    /// <summary>Columns that can be told apart in so many millimetres.</summary>
    public static int ColumnsOf(double width) => Math.Max(1, (int)(width * PointsAMillimetre));

    /// <summary>The first strip's channel, 0 for the first there is.</summary>
    public int FirstChannel { get; }

    /// <summary>How many strips are drawn.</summary>
    public int ChannelCount { get; }

    /// <summary>The height of a strip.</summary>
    public double StripHeight { get; }

    /// <summary>The width of the page.</summary>
    public double Width => TraceWidth + Margins;

    /// <summary>The height of the page.</summary>
    public double Height => GridTop + GridHeight + 12;

    /// <summary>The height of the paper.</summary>
    public double GridHeight { get; }

    /// <summary>Where traces begin.</summary>
    public double TraceLeft => Leads is not null ? 31 : 39;

    /// <summary>Where the paper begins: twelve leads have room for calibration on it.</summary>
    public double GridLeft => Leads is not null ? 16 : 39;

    /// <summary>Draws the page.</summary>
    public void Draw(IPageSurface surface)
    {
        PageHeader.Draw(this, surface);
        if (Leads is not null)
        {
            new TwelveLeadDrawing(this, surface).Draw();
        }
        else
        {
            new StripDrawing(this, surface).Draw();
        }
    }

    private static void Require(WaveformPageOptions options, bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new ArgumentException(otherwise, nameof(options));
        }
    }
}
