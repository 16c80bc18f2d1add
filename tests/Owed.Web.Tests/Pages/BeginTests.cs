using Owed.Store;

namespace Owed.Web.Tests;

public sealed class BeginTests : IAsyncLifetime, IDisposable
{
    private readonly RunningApp app = new() { IsEmpty = true };
    private Visitor visitor = null!;

    public async Task InitializeAsync()
    {
        await app.InitializeAsync();
        visitor = new(app.Address);
    }

    public Task DisposeAsync() => app.DisposeAsync();

    public void Dispose()
    {
        visitor.Dispose();
        app.Dispose();
    }

    [Fact]
    public async Task Nothing_is_kept_before_the_state_is_chosen_and_second_thoughts_make_no_second_child()
    {
        foreach (string situation in StartModel.Situations)
        {
            await visitor.GetAsync($"/begin?situation={situation}");
        }

        (await CasesAsync()).ShouldBeEmpty();
        await ChooseAsync("B", "MO");
        await ChooseAsync("A", "MT");
        CaseSummary only = (await CasesAsync()).ShouldHaveSingleItem();
        CaseFile kept = await app.CaseAsync(only.Id);
        kept.State.ShouldBe("MT");
        kept.FactOf(StartModel.SituationFact).ShouldBe("A");
        (await visitor.GetAsync("/begin?situation=X")).Answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_second_problem_of_the_same_child_goes_into_the_same_case_and_leads()
    {
        Visit child = await ChooseAsync("B", "MO");
        string id = child.Path.Split('/')[2];
        await visitor.PostAsync(child, "", ("Name", "Maya Sample"), ("District", "Sample R-I"));
        Visit begin = await visitor.GetAsync("/begin?situation=D");
        begin.Text.ShouldContain("For Maya Sample");
        Visit next = await visitor.PostAsync(begin, "Child", ("child", id));
        next.Path.ShouldStartWith($"/c/{id}/next");
        (await CasesAsync()).ShouldHaveSingleItem();
        (await app.CaseAsync(id)).FactOf("triage.what_happened").ShouldBe("wants_to_cut, not_happening");
        await ChooseAsync("B", "MT");
        (await CasesAsync()).Count.ShouldBe(2);
        (await visitor.PostAsync(await visitor.GetAsync("/begin?situation=E"), "Child", ("child", "nobody"))).Answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    private async Task<Visit> ChooseAsync(string situation, string state) =>
        await visitor.PostAsync(await visitor.GetAsync($"/begin?situation={situation}"), "State", ("state", state));

    private async Task<Items<CaseSummary>> CasesAsync() => await Samples.Good((await app.StoreAsync()).CasesAsync(CancellationToken.None));
}
