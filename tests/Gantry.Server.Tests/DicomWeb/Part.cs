using System.Net.Http.Headers;
using Microsoft.AspNetCore.WebUtilities;

namespace Gantry.Server.Tests.DicomWeb;

/// <summary>A part of a multipart/related answer.</summary>
public sealed record Part(string ContentType, string? Location, byte[] Body)
{
    public static async Task<List<Part>> ReadAllAsync(MediaTypeHeaderValue contentType, byte[] body)
    {
        contentType.MediaType.ShouldBe("multipart/related");
        string boundary = contentType.Parameters.Single(parameter => parameter.Name == "boundary").Value!.Trim('"');
        MultipartReader reader = new(boundary, new MemoryStream(body));
        List<Part> parts = [];
        while (await reader.ReadNextSectionAsync(TestContext.Current.CancellationToken) is { } section)
        {
            using MemoryStream copy = new();
            await section.Body.CopyToAsync(copy, TestContext.Current.CancellationToken);
            parts.Add(new Part(section.ContentType!, section.Headers!.TryGetValue("Content-Location", out var location) ? location.ToString() : null, copy.ToArray()));
        }

        return parts;
    }
}
