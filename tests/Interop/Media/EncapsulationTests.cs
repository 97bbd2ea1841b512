using System.Text;
using Gantry.Cli.Tests;
using Gantry.Dicom.Imaging;

namespace Gantry.Interop.Media;

/// <summary>What is made of documents and pictures, as dicom3tools' dciodvfy judges it.</summary>
public sealed class EncapsulationTests
{
    [Fact, Trait("Ledger", "R011")]
    public async Task DciodvfyAcceptsWhatIsMadeOfDocumentsAndPictures()
    {
        using Scratch scratch = new();
        RenderedImage picture = new(32, 16, 3, new byte[32 * 16 * 3]);
        byte[] model = new byte[134];
        model[80] = 1;
        string like = scratch.Instance("like.dcm");
        foreach ((string name, byte[] bytes) in ((string, byte[])[])[
            ("a.pdf", "%PDF-1.4\n%%EOF\n"u8.ToArray()), ("a.stl", model), ("a.jpg", JpegEncoder.Encode(picture)), ("a.png", PngEncoder.Encode(picture)),
            ("a.xml", Encoding.UTF8.GetBytes("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><id root=\"1.2.3\"/></ClinicalDocument>"))])
        {
            await File.WriteAllBytesAsync(scratch[name], bytes, TestContext.Current.CancellationToken);
            Run made = await Run.GantryAsync("encapsulate", scratch[name], scratch[name + ".dcm"], "--like", like);
            made.ExitCode.ShouldBe(0, made.Error);
            ProgramResult judged = await Programs.RunAsync("dciodvfy", [scratch[name + ".dcm"]]);
            judged.Output.Split('\n').Where(line => line.StartsWith("Error", StringComparison.Ordinal)).ShouldBeEmpty($"{name}: {judged.Output}");
        }
    }
}
