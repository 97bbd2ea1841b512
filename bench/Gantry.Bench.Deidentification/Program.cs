using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Dicom.Objects.Phantoms;

const int Images = 400;
int rounds = args is [string count] ? int.Parse(count, CultureInfo.InvariantCulture) : 5;
string folder = Directory.CreateTempSubdirectory("gantry-deidentify-").FullName;
string source = Directory.CreateDirectory(Path.Combine(folder, "in")).FullName, target = Directory.CreateDirectory(Path.Combine(folder, "out")).FullName;
string[] files = [.. Enumerable.Range(1, Images).Select(Write)];
DeidentificationKey key = DeidentificationKey.CreateRandom();

Console.WriteLine($"{Images} CT images of 9 KB, one thread, images a second of processor time, medians of {rounds} rounds");
foreach (DeidentificationProfile preset in DeidentificationProfile.Presets)
{
    Deidentifier deidentifier = new(preset, key);
    List<double> alone = [], whole = [];
    for (int round = -2; round < rounds; round++)
    {
        double one = await MeasureAsync(deidentifier, isChecked: false), two = await MeasureAsync(deidentifier, isChecked: true);
        if (round >= 0)
        {
            alone.Add(one);
            whole.Add(two);
        }
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{preset.Name,-16} read, de-identified and written {Images / Median(alone),8:0}   and looked through {Images / Median(whole),8:0}"));
}

if (File.Exists("/usr/bin/gdcmanon"))
{
    string certificate = Path.Combine(folder, "certificate.pem");
    using RSA rsa = RSA.Create(2048);
    using X509Certificate2 made = new CertificateRequest("CN=bench", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
    await File.WriteAllTextAsync(certificate, made.ExportCertificatePem());
    List<double> seconds = [];
    for (int round = 0; round < rounds; round++)
    {
        using Process peer = Process.Start(new ProcessStartInfo("bash", ["-c", "TIMEFORMAT='%U %S'; time gdcmanon -e -c \"$0\" -r \"$1\" \"$2\" >/dev/null 2>&1", certificate, source, Path.Combine(folder, "gdcm")]) { RedirectStandardError = true, UseShellExecute = false })!;
        string[] times = (await peer.StandardError.ReadToEndAsync()).Split(' ', StringSplitOptions.TrimEntries);
        await peer.WaitForExitAsync();
        seconds.Add(times.Sum(time => double.Parse(time, CultureInfo.InvariantCulture)));
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"gdcmanon -e -r",-16} read, de-identified and written {Images / Median(seconds),8:0}   (an envelope in each)"));
}

Directory.Delete(folder, recursive: true);

string Write(int number)
{
    DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 64, Columns = 64, InstanceNumber = number });
    string path = Path.Combine(source, $"{number}.dcm");
    new DicomFile(dataSet).Save(path, TransferSyntax.ExplicitVRLittleEndian);
    return path;
}

async Task DeidentifyAsync(Deidentifier deidentifier, string path, bool isChecked)
{
    string written = Path.Combine(target, Path.GetFileName(path));
    using DicomFile file = DicomFile.Open(path);
    using DeidentifiedDataSet result = await deidentifier.DeidentifyAsync(file.DataSet, file.TransferSyntax);
    using (FileStream stream = File.Create(written))
    {
        result.ToFile().Write(stream, result.TransferSyntax, Deidentifier.WriteOptions);
    }

    if (isChecked && (await new DeidentificationVerifier(file.DataSet, deidentifier.Profile).VerifyAsync(written)).Count > 0)
    {
        throw new InvalidOperationException($"{path} still tells who the patient is.");
    }
}

async Task<double> MeasureAsync(Deidentifier deidentifier, bool isChecked)
{
    TimeSpan before = Environment.CpuUsage.TotalTime;
    foreach (string path in files)
    {
        await DeidentifyAsync(deidentifier, path, isChecked);
    }

    return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
}

static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
