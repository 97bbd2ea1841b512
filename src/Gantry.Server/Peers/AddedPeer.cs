using System.Globalization;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;

namespace Gantry.Server.Peers;

/// <summary>A peer that was added while the program ran, as it is kept in the index. The settings mean what they mean in the configuration (<c>peers[]</c>).</summary>
/// <param name="Aet">Its application entity title.</param>
/// <param name="Host">Its host name or address.</param>
/// <param name="Port">Its DICOM port.</param>
/// <param name="Tls">Whether it is spoken to by TLS.</param>
/// <param name="Networks">The networks it may connect from; null or empty for any.</param>
/// <param name="Scu">The services it may use here; null or empty for all.</param>
/// <param name="Scp">The services it may provide to us; null or empty for all.</param>
public sealed record AddedPeer(
    string? Aet, string? Host, int Port, bool Tls = false, IReadOnlyList<string>? Networks = null, IReadOnlyList<string>? Scu = null, IReadOnlyList<string>? Scp = null)
{
    /// <summary>What is wrong with it, by the rules of the configuration; null when nothing is.</summary>
    internal string? Problem() =>
        Wrong("aet", Aet) ?? Wrong("host", Host) ?? Wrong("port", Port.ToString(CultureInfo.InvariantCulture)) ?? Wrong("networks[]", Networks) ?? Wrong("scu[]", Scu) ?? Wrong("scp[]", Scp);

    /// <summary>Where it listens.</summary>
    internal Peer ToPeer() => new(Aet!.Trim(), Host!, Port) { UsesTls = Tls };

    /// <summary>What it may do.</summary>
    internal PeerSettings ToSettings() => new()
    {
        Networks = Networks is { Count: > 0 } ? [.. Networks.Select(value => Setting.TryParseNetwork(value, out System.Net.IPNetwork network) ? network : default)] : null,
        Scu = Scu is { Count: > 0 } ? Scu : null,
        Scp = Scp is { Count: > 0 } ? Scp : null,
    };

    private static string? Wrong(string name, IReadOnlyList<string>? values) => values?.Select(value => Wrong(name, value)).FirstOrDefault(problem => problem is not null);

    private static string? Wrong(string name, string? value)
    {
        Setting setting = Setting.All.First(setting => setting.Path == "peers[]." + name);
        return value is not null && setting.Allows(value) ? null : $"{name.TrimEnd('[', ']')}: give {setting.Expectation}.";
    }
}
