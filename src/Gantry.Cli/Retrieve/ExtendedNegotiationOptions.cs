using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Retrieve;

/// <summary>The options of query and retrieve that are asked for by extended negotiation (PS3.4 §C.5). What the peer does not grant is told.</summary>
internal sealed class ExtendedNegotiationOptions
{
    private readonly (Option<bool> Option, QueryRetrieveOptions Asked, string What)[] _options;

    /// <summary>Adds them to a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="forQuery">Whether it queries, for which there are more of them than for retrieval.</param>
    internal ExtendedNegotiationOptions(Command command, bool forQuery)
    {
        (string Name, QueryRetrieveOptions Asked, string What)[] all =
        [
            ("--relational", QueryRetrieveOptions.Relational, forQuery ? "relational queries" : "relational retrieval"),
            ("--fuzzy", QueryRetrieveOptions.FuzzyPersonNames, "fuzzy matching of names"),
            ("--date-time", QueryRetrieveOptions.CombinedDateTime, "matching of a date and a time together"),
            ("--timezone", QueryRetrieveOptions.TimezoneAdjustment, "times adjusted to the timezone of the query"),
            ("--multi-frame", QueryRetrieveOptions.EnhancedMultiFrameConversion, "conversion between single images and enhanced multi-frame ones"),
        ];
        _options =
        [
            .. all.Where(entry => forQuery || entry.Asked is QueryRetrieveOptions.Relational or QueryRetrieveOptions.EnhancedMultiFrameConversion)
                .Select(entry => (new Option<bool>(entry.Name) { Description = $"Asks for {entry.What} (extended negotiation)." }, entry.Asked, entry.What)),
        ];
        foreach ((Option<bool> option, _, _) in _options)
        {
            command.Add(option);
        }
    }

    /// <summary>Asks for them.</summary>
    internal void Negotiate(ParseResult parsed, AssociationOptions options, Uid sopClass)
    {
        QueryRetrieveOptions asked = Asked(parsed);
        if (asked != QueryRetrieveOptions.None)
        {
            options.Negotiate(sopClass, asked);
        }
    }

    /// <summary>Tells what was asked for and not granted.</summary>
    internal void Check(ParseResult parsed, Association association, Uid sopClass, Terminal terminal)
    {
        QueryRetrieveOptions granted = association.Information.PresentationContexts.FirstOrDefault(context => context.AbstractSyntax == sopClass)?.Options ?? QueryRetrieveOptions.None;
        foreach ((_, QueryRetrieveOptions asked, string what) in _options.Where(entry => (Asked(parsed) & ~granted).HasFlag(entry.Asked)))
        {
            terminal.Report($"gantry: the peer does not do {what}.");
        }
    }

    private QueryRetrieveOptions Asked(ParseResult parsed) =>
        _options.Where(entry => parsed.GetValue(entry.Option)).Aggregate(QueryRetrieveOptions.None, (asked, entry) => asked | entry.Asked);
}
