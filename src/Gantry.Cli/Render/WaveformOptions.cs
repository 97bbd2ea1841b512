using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Imaging;

namespace Gantry.Cli.Render;

/// <summary>The options of <c>gantry render</c> that are about waveforms.</summary>
internal sealed class WaveformOptions
{
    private readonly Option<string> _page = new("--page") { Description = "Waveforms: which page, from 1, or all, one file each.", HelpName = "N|all", DefaultValueFactory = _ => "1" };
    private readonly Option<int> _group = NumberOption.Create("--group", "Waveforms: the multiplex group.", 1, 1, 65_535);
    private readonly Option<double> _from = new("--from") { Description = "Waveforms: where the first page begins, in seconds after the first sample.", HelpName = "S" };
    private readonly Option<double?> _seconds = new("--seconds") { Description = "Waveforms: seconds on a page; without it what fits.", HelpName = "S" };
    private readonly Option<double?> _speed = new("--speed") { Description = "Waveforms: millimetres a second; without it 25 in an ECG, else what fits.", HelpName = "MM" };
    private readonly Option<double?> _gain = new("--gain") { Description = "Waveforms: millimetres a millivolt; without it 10 in an ECG, else what fits.", HelpName = "MM" };
    private readonly Option<string> _layout = new("--layout") { Description = "Waveforms: 12-lead is the usual ECG page, strips has the channels one below the other.", HelpName = "auto|12-lead|strips", DefaultValueFactory = _ => "auto" };
    private readonly Option<double> _resolution = new("--resolution") { Description = "Waveforms: pixels a millimetre, 1 to 40.", HelpName = "N", DefaultValueFactory = _ => WaveformPageOptions.Default.Resolution };

    /// <summary>Makes them.</summary>
    public WaveformOptions() => _layout.AcceptOnlyFromAmong("auto", "12-lead", "strips");

    /// <summary>Adds them to the command.</summary>
    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_page, _group, _from, _seconds, _speed, _gain, _layout, _resolution])
        {
            command.Add(option);
        }
    }

    /// <summary>Which page was asked for.</summary>
    public string PageOf(ParseResult parsed) => parsed.GetRequiredValue(_page);

    /// <summary>How pages are to be drawn.</summary>
    public WaveformPageOptions Of(ParseResult parsed) => new()
    {
        Group = parsed.GetValue(_group),
        From = parsed.GetValue(_from),
        Seconds = parsed.GetValue(_seconds),
        Speed = parsed.GetValue(_speed),
        Gain = parsed.GetValue(_gain),
        Resolution = parsed.GetValue(_resolution),
        Layout = parsed.GetValue(_layout) switch
        {
            "12-lead" => WaveformLayout.TwelveLead,
            "strips" => WaveformLayout.Strips,
            _ => WaveformLayout.Automatic,
        },
    };
}
