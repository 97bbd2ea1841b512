using System.Globalization;
using System.Security;
using System.Text;

namespace Gantry.Dicom.Objects.Definitions;

/// <summary>
/// A definition drawn as a tree from left to right: information object, entities, modules, attributes. Modules are red where mandatory, orange where conditional,
/// green where optional; attributes have a colour for each type.
/// </summary>
public static class DefinitionDiagram
{
    private const int LineHeight = 16;
    private const int Gap = 6;
    private const int Top = 64;
    private const int ObjectLeft = 12;
    private const int EntityLeft = 190;
    private const int ModuleLeft = 380;
    private const int AttributeLeft = 690;
    private const int Width = 1240;

    /// <summary>The colour of a usage, as CSS writes it: red for M, orange for C, green for U.</summary>
    public static string ColorOf(Usage usage) => usage switch
    {
        Usage.Mandatory => "#c62828",
        Usage.Conditional => "#e67700",
        Usage.UserOption => "#2e7d32",
        _ => "#546e7a",
    };

    /// <summary>The colour of a type, as CSS writes it.</summary>
    public static string ColorOf(AttributeType type) => type switch
    {
        AttributeType.Type1 => "#b71c1c",
        AttributeType.Type1C => "#d84315",
        AttributeType.Type2 => "#1565c0",
        AttributeType.Type2C => "#00838f",
        _ => "#616161",
    };

    /// <summary>Draws a definition as SVG.</summary>
    /// <param name="iod">The definition.</param>
    /// <param name="onlyMandatory">Whether mandatory modules and their attributes of type 1 and 2 are drawn alone.</param>
    public static string ToSvg(InformationObjectDefinition iod, bool onlyMandatory = false)
    {
        ArgumentNullException.ThrowIfNull(iod);
        StringBuilder shapes = new();
        int y = Top;
        List<int> entities = [];
        foreach (IGrouping<string, ModuleUsage> entity in Shown(iod.Modules, onlyMandatory).GroupBy(module => module.InformationEntity))
        {
            List<int> modules = [];
            foreach (ModuleUsage module in entity)
            {
                modules.Add(DrawModule(shapes, module, onlyMandatory, ref y));
            }

            int middle = (modules[0] + modules[^1]) / 2;
            entities.Add(middle);
            Box(shapes, EntityLeft, middle, 150, entity.Key.Length > 0 ? entity.Key : "(normalized)", "#37474f");
            foreach (int module in modules)
            {
                Line(shapes, EntityLeft + 150, middle, ModuleLeft, module);
            }

            y += Gap;
        }

        if (entities.Count > 0)
        {
            int middle = (entities[0] + entities[^1]) / 2;
            Box(shapes, ObjectLeft, middle, 150, iod.Name, "#000000");
            foreach (int entity in entities)
            {
                Line(shapes, ObjectLeft + 150, middle, EntityLeft, entity);
            }
        }

        StringBuilder svg = new();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{y + Gap}\" viewBox=\"0 0 {Width} {y + Gap}\" font-family=\"sans-serif\" font-size=\"11\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(iod.Name)}</title>\n<rect width=\"{Width}\" height=\"{y + Gap}\" fill=\"#ffffff\"/>\n");
        Legend(svg);
        return svg.Append(shapes).Append("</svg>\n").ToString();
    }

    private static IEnumerable<ModuleUsage> Shown(IEnumerable<ModuleUsage> modules, bool onlyMandatory) =>
        modules.Where(module => !onlyMandatory || module.Usage is Usage.Mandatory or Usage.Unspecified);

    private static int DrawModule(StringBuilder shapes, ModuleUsage module, bool onlyMandatory, ref int y)
    {
        AttributeRequirement[] attributes = [.. module.Module.Attributes.Where(attribute => !onlyMandatory || attribute.Type is AttributeType.Type1 or AttributeType.Type2)];
        int middle = y + (Math.Max(attributes.Length, 1) * LineHeight / 2);
        string label = module.Usage == Usage.Unspecified ? module.Module.Name : $"{module.Module.Name} ({module.Usage.Symbol()})";
        Box(shapes, ModuleLeft, middle, 270, label, ColorOf(module.Usage));
        foreach (AttributeRequirement attribute in attributes)
        {
            int line = y + (LineHeight / 2);
            Line(shapes, ModuleLeft + 270, middle, AttributeLeft - 4, line);
            shapes.Append(CultureInfo.InvariantCulture,
                $"<text x=\"{AttributeLeft}\" y=\"{line + 4}\" fill=\"{ColorOf(attribute.Type)}\">{attribute.Type.Symbol()} {Escape(attribute.Entry.Name)} {attribute.Tag}</text>\n");
            y += LineHeight;
        }

        y += (attributes.Length == 0 ? LineHeight : 0) + Gap;
        return middle;
    }

    private static void Legend(StringBuilder svg)
    {
        int x = ObjectLeft;
        foreach (Usage usage in (Usage[])[Usage.Mandatory, Usage.Conditional, Usage.UserOption])
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"22\" fill=\"{ColorOf(usage)}\" font-weight=\"bold\">{usage.Symbol()}</text>\n");
            x += 24;
        }

        foreach (AttributeType type in (AttributeType[])[AttributeType.Type1, AttributeType.Type1C, AttributeType.Type2, AttributeType.Type2C, AttributeType.Type3])
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 24}\" y=\"22\" fill=\"{ColorOf(type)}\">{type.Symbol()}</text>\n");
            x += 28;
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{ObjectLeft}\" y=\"42\" fill=\"#616161\">PS3.3 {InformationObjectDefinitions.Edition}</text>\n");
    }

    private static void Box(StringBuilder shapes, int x, int middle, int width, string label, string color) => shapes.Append(CultureInfo.InvariantCulture,
        $"<rect x=\"{x}\" y=\"{middle - 11}\" width=\"{width}\" height=\"22\" rx=\"4\" fill=\"#ffffff\" stroke=\"{color}\" stroke-width=\"2\"/><text x=\"{x + 6}\" y=\"{middle + 4}\" fill=\"{color}\" textLength=\"{Math.Min(width - 12, label.Length * 6)}\" lengthAdjust=\"spacingAndGlyphs\">{Escape(label)}</text>\n");

    private static void Line(StringBuilder shapes, int x1, int y1, int x2, int y2) =>
        shapes.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x1} {y1}C{(x1 + x2) / 2} {y1} {(x1 + x2) / 2} {y2} {x2} {y2}\" fill=\"none\" stroke=\"#b0bec5\"/>\n");

    private static string Escape(string text) => SecurityElement.Escape(text);
}
