using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Owed.Web;

/// <summary>Takes a day from a form or an address; one that no case can hold counts as not given.</summary>
public sealed class DayBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ValueProviderResult given = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (given.FirstValue is string { Length: > 0 } text)
        {
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, given);
            if (DateOnly.TryParse(text, given.Culture, out DateOnly day) && WrittenDay.IsPossible(day))
            {
                bindingContext.Result = ModelBindingResult.Success(day);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, new FormatException("not a day"), bindingContext.ModelMetadata);
            }
        }

        return Task.CompletedTask;
    }
}
