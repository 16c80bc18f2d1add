using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>Asks whom it is about and where the child goes to school; everything but the first name can wait.</summary>
public sealed class ChildModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Grade { get; set; }

    [BindProperty]
    public string? District { get; set; }

    [BindProperty]
    public string? School { get; set; }

    [BindProperty]
    public string? Cooperative { get; set; }

    /// <summary>The page after this one: a "no" needs no minutes, someone unsure is asked first, the rest tell what the IEP promises.</summary>
    public string Onward => Case.FactOf(StartModel.SituationFact) switch
    {
        "A" => "/Next/Index",
        StartModel.Unsure => "/Next/Questions",
        _ => "/Setup/ServiceLines",
    };

    public void OnGet()
    {
        (Name, Grade) = (Case.Student.Name, Case.Student.Grade);
        (District, School, Cooperative) = (Case.District.Name, Case.District.School, Case.District.Cooperative);
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(
        [
            new(Day, new StudentKept(Case.Student with { Name = Typed.Line(Name) ?? "", Grade = Typed.Line(Grade) })),
            new(Day, new DistrictKept(Case.District with { Name = Typed.Line(District) ?? "", School = Typed.Line(School), Cooperative = Typed.Line(Cooperative) })),
            new(Day, new CaseNamed(Typed.Line(Name) ?? Case.Name, Case.State)),
        ],
        Onward);
}
