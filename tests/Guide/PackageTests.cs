using System.Diagnostics;

namespace Gantry.Guide;

/// <summary>A stranger who has nothing but the packages can use them.</summary>
public sealed class PackageTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Gantry.Dicom.Imaging" Version="0.1.0" />
          </ItemGroup>
        </Project>
        """;

    private const string Program = """
        using Gantry.Dicom;

        var dataSet = new DataSet();
        dataSet.Set(Attributes.PatientName, PersonName.Parse("Yamada^Tarou"));
        byte[] bytes = dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        Console.WriteLine(DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian).Get(Attributes.PatientName));
        """;

    private static readonly string[] s_packages = ["Gantry.Dicom", "Gantry.Dicom.Imaging"];

    [Fact]
    public async Task APackedToolkitIsUsedByAProjectOfItsOwn()
    {
        using var folder = new TemporaryFolder();
        string packages = Path.Combine(folder.Path, "packages");
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        foreach (string package in s_packages)
        {
            await DotnetAsync(folder.Path, "pack", Path.Combine(Repository.Root, "src", package), "--no-build", "--configuration", configuration, "--output", packages);
        }

        // Files above this folder would otherwise have a say, and an older package of the same version might lie in the common cache.
        string project = Directory.CreateDirectory(Path.Combine(folder.Path, "stranger")).FullName;
        await File.WriteAllTextAsync(Path.Combine(project, "stranger.csproj"), Project, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), Program, TestContext.Current.CancellationToken);
        string output = await DotnetAsync(project, "run", $"-p:RestoreSources={packages}", $"-p:RestorePackagesPath={Path.Combine(folder.Path, "cache")}", "-p:NuGetAudit=false");

        output.Trim().ShouldBe("Yamada^Tarou");
        File.Exists(Path.Combine(folder.Path, "cache", "gantry.dicom", "0.1.0", "lib", "net10.0", "Gantry.Dicom.xml")).ShouldBeTrue();
        File.Exists(Path.Combine(folder.Path, "cache", "gantry.dicom", "0.1.0", "README.md")).ShouldBeTrue();
    }

    private static async Task<string> DotnetAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0, $"dotnet {string.Join(' ', arguments)}\n{output}\n{await errors}");
        return output;
    }
}
