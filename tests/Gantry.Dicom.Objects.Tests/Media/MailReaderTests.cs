using System.Text;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Dicom.Objects.Tests.Media;

/// <summary>Mail messages are read part by part, within limits.</summary>
[Trait("Ledger", "R132")]
public sealed class MailReaderTests
{
    private static readonly byte[] s_bytes = [.. Enumerable.Range(0, 300_000).Select(i => (byte)((i * 7) ^ (i >> 8)))];

    private static List<(MailPart Part, byte[] Content)> Read(byte[] message)
    {
        List<(MailPart Part, MemoryStream Content)> parts = [];
        new MailReader(new MemoryStream(message)).Read(part =>
        {
            parts.Add((part, new MemoryStream()));
            return parts[^1].Content;
        });
        return [.. parts.Select(part => (part.Part, part.Content.ToArray()))];
    }

    private static byte[] Message(string encoding, byte[] content, string ending = "\r\n") =>
    [
        .. Encoding.ASCII.GetBytes($"MIME-Version: 1.0{ending}Content-Type: multipart/related;{ending}\tboundary=\"b\"{ending}{ending}--b{ending}Content-Type: application/dicom; id=\"A/B\"{ending}Content-Transfer-Encoding: {encoding}{ending}{ending}"),
        .. content,
        .. Encoding.ASCII.GetBytes($"{ending}--b--{ending}"),
    ];

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void EachEncodingGivesTheBytesBack(string ending)
    {
        byte[] base64 = Encoding.ASCII.GetBytes(Convert.ToBase64String(s_bytes, Base64FormattingOptions.InsertLineBreaks).ReplaceLineEndings(ending));
        byte[] oneLine = Encoding.ASCII.GetBytes(Convert.ToBase64String(s_bytes));
        byte[] quoted = Encoding.ASCII.GetBytes(string.Concat(s_bytes.Select((value, i) => $"={value:X2}{(i % 20 == 19 ? "=" + ending : string.Empty)}")));
        foreach ((string encoding, byte[] content) in (ReadOnlySpan<(string, byte[])>)[("base64", base64), ("base64", oneLine), ("quoted-printable", quoted), ("binary", s_bytes)])
        {
            (MailPart part, byte[] read) = Read(Message(encoding, content, ending)).ShouldHaveSingleItem();
            (part.MediaType, part.Id).ShouldBe(("application/dicom", "A/B"));
            read.SequenceEqual(s_bytes).ShouldBeTrue($"{encoding}: {read.Length}");
        }
    }

    [Theory]
    [InlineData("base64", "AAA", "ends within a group")]
    [InlineData("base64", "AA==\r\nAAAA", "after its end")]
    [InlineData("base64", "AA*A", "not base64")]
    [InlineData("uuencode", "", "unknown Content-Transfer-Encoding")]
    public void DamageIsTold(string encoding, string content, string message) =>
        Should.Throw<InvalidDataException>(() => Read(Message(encoding, Encoding.ASCII.GetBytes(content)))).Message.ShouldContain(message);

    [Fact]
    public void DepthHeadersAndEndsAreBounded()
    {
        StringBuilder deep = new("MIME-Version: 1.0\n");
        for (int i = 0; i < 20; i++)
        {
            deep.Append(System.Globalization.CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n");
        }

        Should.Throw<InvalidDataException>(() => Read(Encoding.ASCII.GetBytes(deep.ToString()))).Message.ShouldContain("deep");
        Should.Throw<InvalidDataException>(() => Read(Encoding.ASCII.GetBytes("X: " + new string('a', 100_000) + "\n\n"))).Message.ShouldContain("KiB");
        Should.Throw<InvalidDataException>(() => Read(Message("base64", [])[..^10])).Message.ShouldContain("not whole");
        Should.Throw<InvalidDataException>(() => Read("not a message\n"u8.ToArray())).Message.ShouldContain("no mail message");
        Should.Throw<InvalidDataException>(() => Read("Content-Type: multipart/mixed\n\n"u8.ToArray())).Message.ShouldContain("boundary");
    }
}
