namespace Owed;

/// <summary>Looks through a story for words that may carry a danger or a short deadline; it asks, and never takes a fact from them.</summary>
internal static class StorySigns
{
    /// <summary>The signs that words of the story raise and no answer has settled.</summary>
    internal static IEnumerable<StorySign> In(TriageFacts facts)
    {
        var story = new StoryText(facts.Story);
        return story.IsEmpty ? [] : StoryWords.Signs.Where(s => s.Facts.All(f => facts.Answer(f) is null) && story.Tells(s.Phrases));
    }

    /// <summary>What the story sounds like, to be asked about; never taken for known.</summary>
    internal static Items<string> Situations(string? story)
    {
        var told = new StoryText(story);
        return StoryWords.Sounds.Where(s => told.Holds(s.Phrases)).Select(s => s.Letter).ToItems();
    }
}
