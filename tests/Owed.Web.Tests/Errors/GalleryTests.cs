using Owed.Tests;

namespace Owed.Web.Tests;

/// <summary>The pages of tests/errors that need the store and the app; the rest are made by the tests of the core.</summary>
[Collection(PostgresTests.Name)]
public sealed class GalleryTests(RunningApp app, PostgresServer server) : IClassFixture<RunningApp>, IDisposable
{
    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task The_page_of_the_app() => Golden.Check(
        Gallery.Page("The app", "A form that was sent half filled or wrong. What was typed stays in the form.", await new PageExamples(app, visitor).AllAsync()), "tests/errors/app.md");

    [Fact]
    public async Task The_page_of_records_and_files() => Golden.Check(
        Gallery.Page("Records, files and backups", "What keeping a case, a file or a backup can run into.", await new RecordExamples(server).AllAsync()), "tests/errors/records.md");
}
