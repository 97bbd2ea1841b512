using System.Xml;
using Gantry.Server.DicomWeb.Delete;
using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Gantry.Server.DicomWeb;

/// <summary>The Retrieve Capabilities transaction (PS3.18 §8.9): a description of the services in WADL, made from the routes themselves.</summary>
internal static class CapabilitiesDocument
{
    private const string Namespace = "http://wadl.dev.java.net/2009/02";

    /// <summary>Answers OPTIONS and GET on the root of the services.</summary>
    public static async Task RetrieveAsync(DicomWebRequest request)
    {
        Acceptance acceptance = Acceptance.Of(request.Http.Request);
        string mediaType = acceptance.Choose(DicomMediaTypes.Wadl, "application/xml", "text/xml") ?? throw acceptance.NotAcceptable($"{DicomMediaTypes.Wadl}, application/xml");
        using MemoryStream document = new();
        Write(document, request);
        HttpResponse response = request.Http.Response;
        response.Headers.Allow = "GET, HEAD, OPTIONS";
        response.ContentType = mediaType;
        response.ContentLength = document.Length;
        await response.BodyWriter.WriteAsync(document.GetBuffer().AsMemory(0, (int)document.Length), request.Aborted);
    }

    private static void Write(Stream stream, DicomWebRequest request)
    {
        using XmlWriter writer = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, CloseOutput = false });
        writer.WriteStartElement("application", Namespace);
        writer.WriteStartElement("doc", Namespace);
        writer.WriteAttributeString("title", "The DICOM web services of Gantry");
        writer.WriteString("QIDO-RS, WADO-RS and STOW-RS of PS3.18. Where a method names several media types the first is the default.");
        writer.WriteEndElement();
        writer.WriteStartElement("resources", Namespace);
        writer.WriteAttributeString("base", request.BaseUrl);
        foreach (IGrouping<string, RouteEndpoint> resource in EndpointsOf(request).GroupBy(endpoint => endpoint.RoutePattern.RawText!))
        {
            WriteResource(writer, resource.Key[DicomWebRequest.Root.Length..].Trim('/').Replace("{**", "{", StringComparison.Ordinal), resource);
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static IEnumerable<RouteEndpoint> EndpointsOf(DicomWebRequest request) =>
        request.Http.RequestServices.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Capability>() is not null && endpoint.RoutePattern.RawText!.StartsWith(DicomWebRequest.Root, StringComparison.Ordinal))
            .Where(endpoint => MethodOf(endpoint) != HttpMethods.Delete || DeleteService.IsAllowed(request.Http));

    private static string MethodOf(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];

    private static void WriteResource(XmlWriter writer, string path, IEnumerable<RouteEndpoint> endpoints)
    {
        writer.WriteStartElement("resource", Namespace);
        writer.WriteAttributeString("path", path);
        foreach (string part in path.Split('{').Skip(1))
        {
            WriteParameter(writer, part[..part.IndexOf('}', StringComparison.Ordinal)], "template", []);
        }

        foreach (RouteEndpoint endpoint in endpoints)
        {
            Capability capability = endpoint.Metadata.GetMetadata<Capability>()!;
            writer.WriteStartElement("method", Namespace);
            writer.WriteAttributeString("name", MethodOf(endpoint));
            writer.WriteAttributeString("id", capability.Name);
            writer.WriteStartElement("request", Namespace);
            WriteParameter(writer, "Accept", "header", capability.MediaTypes);
            foreach (string parameter in capability.Parameters)
            {
                WriteParameter(writer, parameter, "query", []);
            }

            WriteRepresentations(writer, capability.Accepted);
            writer.WriteEndElement();
            writer.WriteStartElement("response", Namespace);
            WriteRepresentations(writer, capability.MediaTypes);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteParameter(XmlWriter writer, string name, string style, IReadOnlyList<string> options)
    {
        writer.WriteStartElement("param", Namespace);
        writer.WriteAttributeString("name", name);
        writer.WriteAttributeString("style", style);
        foreach (string option in options)
        {
            writer.WriteStartElement("option", Namespace);
            writer.WriteAttributeString("value", option);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteRepresentations(XmlWriter writer, IReadOnlyList<string> mediaTypes)
    {
        foreach (string mediaType in mediaTypes)
        {
            writer.WriteStartElement("representation", Namespace);
            writer.WriteAttributeString("mediaType", mediaType);
            writer.WriteEndElement();
        }
    }
}
