using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Conformance;

namespace Gantry.Cli.Conformance;

/// <summary>Writes what <c>gantry conformance</c> found.</summary>
/// <param name="terminal">Where.</param>
/// <param name="json">Whether as JSON.</param>
internal sealed class ConformanceReport(Terminal terminal, bool json)
{
    /// <summary>Writes the statement of this program.</summary>
    internal int Write(ConformanceStatement statement, bool html)
    {
        if (json)
        {
            return Write(statement.Capabilities);
        }

        terminal.Output.Write(html ? statement.ToHtml() : statement.ToMarkdown());
        terminal.Flush();
        return ExitCode.Done;
    }

    /// <summary>Writes what an application entity can do.</summary>
    internal int Write(EntityCapabilities capabilities)
    {
        if (json)
        {
            terminal.WriteJsonLine(capabilities.WriteTo);
        }
        else
        {
            terminal.Output.WriteLine(PrintableText.Of($"{capabilities.Title} ({capabilities.Implementation}) is provider of {capabilities.Classes.Count(capability => capability.AsProvider.Count > 0)} SOP classes:"));
            foreach (SopClassCapability capability in capabilities.Classes)
            {
                terminal.Output.WriteLine(PrintableText.Of($"  {UidRegistry.NameOf(capability.SopClass)}: {string.Join(", ", capability.AsProvider.Select(UidRegistry.NameOf))}"));
            }
        }

        terminal.Flush();
        return ExitCode.Done;
    }

    /// <summary>Compares two application entities.</summary>
    /// <returns>The exit code: findings when nothing at all works between them.</returns>
    internal int Compare(EntityCapabilities one, EntityCapabilities other)
    {
        IReadOnlyList<ServicePair> pairs = CapabilityComparison.Compare(one, other);
        foreach (ServicePair pair in pairs)
        {
            Write(pair);
        }

        int compatible = pairs.Count(pair => pair.IsCompatible);
        if (!json)
        {
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{compatible} services of {pairs.Count} work."));
            foreach (EntityCapabilities silent in (EntityCapabilities[])[.. new[] { one, other }.Where(entity => !entity.IsUserKnown)])
            {
                terminal.Output.WriteLine(PrintableText.Of($"What {silent.Title} asks of others is not known: an association tells only what it provides."));
            }
        }

        terminal.Flush();
        return compatible > 0 ? ExitCode.Done : ExitCode.Findings;
    }

    private void Write(ServicePair pair)
    {
        if (!json)
        {
            terminal.Output.WriteLine(PrintableText.Of($"{(pair.IsCompatible ? "works   " : "does not")} {pair.Name}, {pair.User} to {pair.Provider}: {pair.Explanation}"));
            return;
        }

        terminal.WriteJsonLine(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("sopClass", pair.SopClass.Value);
            writer.WriteString("name", pair.Name);
            writer.WriteString("user", pair.User);
            writer.WriteString("provider", pair.Provider);
            writer.WriteBoolean("isCompatible", pair.IsCompatible);
            writer.WriteStartArray("transferSyntaxes");
            foreach (Uid syntax in pair.TransferSyntaxes)
            {
                writer.WriteStringValue(syntax.Value);
            }

            writer.WriteEndArray();
            writer.WriteString("explanation", pair.Explanation);
            writer.WriteEndObject();
        });
    }
}
