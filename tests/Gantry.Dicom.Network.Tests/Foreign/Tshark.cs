namespace Gantry.Dicom.Network.Tests.Foreign;

/// <summary>Wireshark's dissectors, as judges of captures.</summary>
internal static class Tshark
{
    private static readonly string[] s_fields =
    [
        "frame.number", "tcp.stream", "tcp.len", "dicom.pdu.type", "_ws.col.Info",
        "_ws.malformed", "_ws.unreassembled", "tcp.analysis.flags", "ip.checksum.status", "tcp.checksum.status", "dicom.pdv.fragment.error", "_ws.expert.severity",
    ];

    /// <summary>What a packet is: its connection, the length of its payload, the PDUs that end in it, and its line in the list of packets.</summary>
    public sealed record Packet(int Stream, int Length, IReadOnlyList<int> Pdus, string Info);

    /// <summary>Reads a capture, in which nothing may be malformed, lost, out of order, overlapping, or with a wrong checksum.</summary>
    public static async Task<IReadOnlyList<Packet>> ReadAsync(string file)
    {
        List<string> arguments = ["-n", "-r", file, "-o", "tcp.check_checksum:TRUE", "-o", "ip.check_checksum:TRUE", "-T", "fields", "-E", "aggregator=;", "-E", "separator=|"];
        arguments.AddRange(s_fields.SelectMany(field => (string[])["-e", field]));
        (int code, string output) = await Dcmtk.RunAsync("tshark", [.. arguments]);
        code.ShouldBe(0, output);
        List<Packet> packets = [];
        foreach (string line in output.Split('\n').Where(line => line.Contains('|', StringComparison.Ordinal)))
        {
            string[] values = line.Split('|');
            values.Length.ShouldBe(s_fields.Length, line);
            string[] complaints = [.. values[5..8], values[8] is "" or "1" ? "" : "checksum of IP", values[9] is "1" ? "" : "checksum of TCP", values[10]];
            complaints.ShouldAllBe(complaint => complaint.Length == 0, line);
            values[11].Split(';').ShouldNotContain("8388608", line); // an error of any dissector
            packets.Add(new Packet(Number(values[1]), Number(values[2]), [.. values[3].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(type => Convert.ToInt32(type, 16))], values[4]));
        }

        return packets;
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
