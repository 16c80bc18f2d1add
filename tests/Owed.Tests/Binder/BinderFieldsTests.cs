using Owed.Files;

namespace Owed.Tests;

public sealed class BinderFieldsTests
{
    [Fact]
    public void What_a_form_holds_without_a_picture_of_it_is_told() =>
        BinderFields.Of(File.ReadAllBytes(Tree.Full("tests/mails/filled-form-without-pictures.pdf"))).ShouldBe([("why", "Filled: OT reduced"), ("yes", "Yes")]);
}
