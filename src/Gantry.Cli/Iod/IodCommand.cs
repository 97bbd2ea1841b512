using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Cli.Iod;

/// <summary><c>gantry iod</c>: what the standard says an information object is made of.</summary>
internal static class IodCommand
{
    private const int AllLevels = 3;

    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal)
    {
        Argument<string[]> name = new("NAME")
        {
            Description = "The information object: its name (CT Image), a modality (CR), the keyword or UID of a SOP class. Without it all are listed.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> json = new("--json") { Description = "One JSON object; without NAME one a line." };
        Option<bool> mandatory = new("--mandatory") { Description = "Only what every instance has: attributes of type 1 and 2 of mandatory modules." };
        Option<bool> svg = new("--svg") { Description = "A diagram: entities, modules in the colours of their usage, attributes in those of their types." };
        Option<int> depth = NumberOption.Create("--depth", "How many levels of sequences are shown.", 0, 0, AllLevels);
        Command command = new("iod", "Shows what the standard says an information object is made of: entities, modules, attributes.") { name, json, mandatory, svg, depth };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(svg))
            {
                result.AddError("Only one of --json and --svg is possible.");
            }

            if (result.GetValue(name) is not { Length: > 0 } && (result.GetValue(svg) || result.GetValue(mandatory)))
            {
                result.AddError("--svg and --mandatory need the NAME of an information object.");
            }
        });
        command.SetAction(parsed =>
        {
            bool asJson = parsed.GetValue(json), onlyMandatory = parsed.GetValue(mandatory);
            if (parsed.GetValue(name) is not { Length: > 0 } words)
            {
                List(terminal, asJson);
                return ExitCode.Done;
            }

            InformationObjectDefinition iod = Find(string.Join(' ', words));
            if (parsed.GetValue(svg))
            {
                terminal.Output.Write(DefinitionDiagram.ToSvg(iod, onlyMandatory));
            }
            else if (asJson)
            {
                terminal.WriteJsonLine(writer => Write(writer, iod, onlyMandatory, parsed.GetValue(depth)));
            }
            else
            {
                new IodTree(terminal, parsed.GetValue(depth)).Write(iod, onlyMandatory);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(System.Text.Json.Utf8JsonWriter writer, InformationObjectDefinition iod, bool onlyMandatory, int depth)
    {
        if (onlyMandatory)
        {
            DefinitionJson.WriteMandatory(writer, iod);
        }
        else
        {
            DefinitionJson.Write(writer, iod, depth);
        }
    }

    private static void List(Terminal terminal, bool asJson)
    {
        foreach (InformationObjectDefinition iod in InformationObjectDefinitions.All)
        {
            if (asJson)
            {
                terminal.WriteJsonLine(writer => DefinitionJson.WriteSummary(writer, iod));
            }
            else
            {
                terminal.Output.WriteLine($"{iod.Id,-70} {iod.Name}");
            }
        }
    }

    private static InformationObjectDefinition Find(string name)
    {
        if (InformationObjectDefinitions.Find(name) is { } found)
        {
            return found;
        }

        InformationObjectDefinition[] like = [.. InformationObjectDefinitions.Search(name).Take(12)];
        throw new UsageException(like.Length == 0
            ? $"'{name}' is no information object of the standard: gantry iod lists them."
            : $"'{name}' is no information object of the standard; write one of: {string.Join(", ", like.Select(iod => iod.Id))}.");
    }
}
