using System.Xml.Linq;
using Gantry.Dicom;

namespace Gantry.Server.Tests.DicomWeb;

/// <summary>What the services say of themselves (PS3.18 §8.9), and what they answer where they have nothing.</summary>
[Trait("Ledger", "R231")]
public sealed class CapabilitiesTests : IAsyncLifetime
{
    private static readonly XNamespace Wadl = "http://wadl.dev.java.net/2009/02";
    private DicomWebServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await DicomWebServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("OPTIONS", "/dicomweb", null, "application/vnd.sun.wadl+xml")]
    [InlineData("OPTIONS", "/dicomweb/", "*/*", "application/vnd.sun.wadl+xml")]
    [InlineData("GET", "/dicomweb", "application/xml", "application/xml")]
    public async Task The_services_describe_themselves(string method, string path, string? accept, string mediaType)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept).ShouldBeTrue();
        }

        using HttpResponseMessage response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        XElement resources = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!.Element(Wadl + "resources")!;
        resources.Attribute("base")!.Value.ShouldEndWith("/dicomweb");
        Dictionary<string, XElement> paths = resources.Elements(Wadl + "resource").ToDictionary(resource => resource.Attribute("path")!.Value);
        foreach (string known in new[] { "studies", "series", "instances", "studies/{study}/series", "studies/{study}/instances", "studies/{study}/series/{series}/instances" })
        {
            paths[known].Elements(Wadl + "method").First(one => one.Attribute("id")!.Value == "Search").Attribute("name")!.Value.ShouldBe("GET");
        }

        paths["studies"].Elements(Wadl + "method").Select(one => one.Attribute("id")!.Value).ShouldBe(["Search", "Store"], ignoreOrder: true);
        paths["studies/{study}/series/{series}/instances/{instance}/frames/{frames}/rendered"].Descendants(Wadl + "representation").Select(one => one.Attribute("mediaType")!.Value).ShouldContain("image/jpeg");
        paths["studies/{study}"].Descendants(Wadl + "representation").Select(one => one.Attribute("mediaType")!.Value).ShouldContain("application/zip");
    }

    [Theory]
    [InlineData("GET", "/dicomweb/nothing", 404)]
    [InlineData("DELETE", "/dicomweb/studies/1.2.3", 405)]
    [InlineData("PUT", "/dicomweb/studies", 405)]
    [InlineData("POST", "/dicomweb/studies/1.2.3/metadata", 405)]
    [InlineData("OPTIONS", "/dicomweb", 406)]
    public async Task What_is_not_there_is_said_by_the_status(string method, string path, int status)
    {
        using HttpRequestMessage request = new(new HttpMethod(method), path);
        request.Headers.TryAddWithoutValidation("Accept", "image/jpeg").ShouldBeTrue();
        using HttpResponseMessage response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task A_presentation_state_of_images_that_are_not_here_is_refused_clearly()
    {
        DataSet state = Images.Gray();
        state.Remove(Attributes.PixelData);
        state.Remove(Attributes.Rows);
        state.Set(Attributes.SOPClassUID, SopClasses.GrayscaleSoftcopyPresentationStateStorage);
        await _server.StoreAsync(state);
        using HttpResponseMessage response = await _server.GetAsync($"{Images.UrlOf(state)}/rendered");
        ((int)response.StatusCode).ShouldBe(404);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("presentation state");
    }

    [Theory]
    [InlineData("annotation=patient,technique", 200)]
    [InlineData("annotation=everything", 400)]
    [InlineData("iccprofile=no", 200)]
    [InlineData("iccprofile=srgb", 200)]
    [InlineData("iccprofile=none", 400)]
    public async Task Parameters_of_pictures_are_checked(string query, int status)
    {
        await _server.StoreAsync(Images.Colour());
        using HttpResponseMessage response = await _server.GetAsync($"{Images.UrlOf(Images.Colour())}/rendered?{query}", "image/png");
        ((int)response.StatusCode).ShouldBe(status);
        response.Headers.Contains("Warning").ShouldBeFalse();
    }
}
