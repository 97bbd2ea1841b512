using System.Reflection;

namespace Gantry.Cli.Conformance;

/// <summary>The version of this program.</summary>
internal static class ProgramVersion
{
    /// <summary>Its number, and after a plus sign the revision it was built from, where that is known.</summary>
    internal static string Text { get; } = typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
}
