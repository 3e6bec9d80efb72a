/** What is wrong in a file of feed/requests/, and where. */
export type RequestError = {
  file: 'requests' | 'places' | 'questions' | 'letters'
  keys: (string | number)[]
  message: string
}
