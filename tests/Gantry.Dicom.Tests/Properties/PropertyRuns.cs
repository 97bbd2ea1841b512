using System.Globalization;
using FsCheck;

namespace Gantry.Dicom.Tests.Properties;

/// <summary>How often a property is tried: a few hundred times, or as often as the environment variable GANTRY_PROPERTY_RUNS says.</summary>
internal static class PropertyRuns
{
    private const int Few = 300;

    public static Config Config { get; } = Config.QuickThrowOnFailure.WithMaxTest(
        int.TryParse(Environment.GetEnvironmentVariable("GANTRY_PROPERTY_RUNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int runs) ? runs : Few);
}
