using System.Globalization;
using Gantry.Bench.Codecs;

// Pictures of the modalities, each compressed by dcmcjpeg and decoded by us and by the peers in turn.
string corpus = args[0];
int rounds = args is [_, string count] ? int.Parse(count, CultureInfo.InvariantCulture) : 5;
string scratch = Directory.CreateTempSubdirectory("gantry-codecs-").FullName;
(string Name, string File)[] gray = [("CT", "wg04/CT1_UNC.dcm"), ("MR", "wg04/MR1_UNC.dcm"), ("NM", "wg04/NM1_UNC.dcm")];
(string Name, string File)[] color = [("US", "wg04/US1_UNC.dcm"), ("VL", "wg04/VL1_UNC.dcm"), ("VL, fine", "wg04/VL6_UNC.dcm")];
string cr = Path.Combine(scratch, "cr.dcm");
ForeignProcess.Run("dcmdjpeg", Path.Combine(corpus, "presentation/CR-ModalitySequenceLUT.dcm"), cr);
try
{
    foreach ((string name, string file) in gray.Concat(color).Append(("CR", cr)))
    {
        Compare($"lossless, {name}", file, ["+e1"], false);
        Compare($"lossless, predictor 6, {name}", file, ["+el", "+sv", "6"], false);
    }

    foreach ((string name, string file) in color)
    {
        Compare($"baseline 4:2:2, {name}", file, ["+eb", "+q", "90", "+s2"], true);
        Compare($"baseline 4:4:4, {name}", file, ["+eb", "+q", "90", "+s4"], true);
    }

    foreach ((string name, string file) in gray.Append(("CR", cr)))
    {
        Compare($"baseline, {name}", file, ["+eb", "+q", "90"], true);
        Compare($"extended, 12 bits, {name}", file, ["+ee", "+q", "90"], false);
    }
}
finally
{
    Directory.Delete(scratch, recursive: true);
}

void Compare(string name, string file, string[] options, bool isBaseline)
{
    Compressed picture = new(Path.Combine(corpus, file), scratch, options);
    List<double> ours = [], dcmtk = [], djpeg = [];
    picture.WarmUp();
    for (int round = 0; round < rounds; round++)
    {
        ours.Add(picture.Ours());
        dcmtk.Add(picture.Dcmtk());
        djpeg.Add(isBaseline ? picture.Djpeg() : 0);
    }

    string turbo = isBaseline ? $"{Median(djpeg) * 1e3,10:0.00} {Median(djpeg) / Median(ours),6:0.0} ×" : string.Empty;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-36} {Median(ours) * 1e3,8:0.00} ms {picture.Megasamples / Median(ours),6:0} Msamples/s   dcmdjpeg {Median(dcmtk) * 1e3,8:0.00} {Median(dcmtk) / Median(ours),6:0.0} ×   {(isBaseline ? "djpeg" : "")}{turbo}"));
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
