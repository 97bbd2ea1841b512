using System.Buffers;
using System.Text.Json;
using Gantry.Dicom.Objects.Definitions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>What the standard says information objects are made of: the tables of PS3.3, as JSON and as a diagram.</summary>
internal static class InformationObjectsEndpoints
{
    private const int DeepestLevel = 3;

    /// <summary>Maps <c>/api/iods</c>, and <c>/api/iod</c> as another name for one of them.</summary>
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/iods", List).WithName("listInformationObjects").WithSummary("All information object definitions of PS3.3, or those whose names contain the text of search.")
            .Produces(StatusCodes.Status200OK, contentType: "application/json");
        foreach (string root in (string[])["iods", "iod"])
        {
            bool isOther = root == "iod";
            Describe(api.MapGet($"/{root}/{{name}}", Get), isOther, "getInformationObject", "Entities, modules and attributes of an information object; depth says how many levels of sequences are shown, 0 to 3.", "application/json");
            Describe(api.MapGet($"/{root}/{{name}}/mandatory", Mandatory), isOther, "listMandatoryAttributes", "The attributes of type 1 and 2 of the mandatory modules, which every instance has.", "application/json");
            Describe(api.MapGet($"/{root}/{{name}}/diagram.svg", Diagram), isOther, "drawInformationObject", "A diagram in the colours of usages and types; with mandatory=true of what every instance has.", "image/svg+xml");
        }
    }

    private static void Describe(RouteHandlerBuilder route, bool isOther, string name, string summary, string contentType)
    {
        if (isOther)
        {
            route.ExcludeFromDescription();
        }
        else
        {
            route.WithName(name).WithSummary(summary).Produces(StatusCodes.Status200OK, contentType: contentType)
                .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        }
    }

    private static IResult List(string? search) => Json(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("edition", InformationObjectDefinitions.Edition);
        writer.WriteStartArray("items");
        foreach (InformationObjectDefinition iod in string.IsNullOrWhiteSpace(search) ? InformationObjectDefinitions.All : InformationObjectDefinitions.Search(search))
        {
            DefinitionJson.WriteSummary(writer, iod);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static IResult Get(string name, string? depth)
    {
        int levels = (int)ApiParameters.Number(depth, 0, DeepestLevel, 0, "depth");
        InformationObjectDefinition iod = Find(name);
        return Json(writer => DefinitionJson.Write(writer, iod, levels));
    }

    private static IResult Mandatory(string name)
    {
        InformationObjectDefinition iod = Find(name);
        return Json(writer => DefinitionJson.WriteMandatory(writer, iod));
    }

    private static IResult Diagram(string name, bool mandatory = false) => Results.Text(DefinitionDiagram.ToSvg(Find(name), mandatory), "image/svg+xml");

    private static InformationObjectDefinition Find(string name) =>
        InformationObjectDefinitions.Find(name) ?? throw ApiException.NotFound("The standard has no information object of this name; /api/iods lists them.");

    private static IResult Json(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            write(writer);
        }

        return Results.Bytes(buffer.WrittenMemory, "application/json");
    }
}
